import { useEffect, useState } from 'react';
import type { Activated } from '../../worker/pad/protocol.ts';
import type { PadSession } from '../pad/pad-session.ts';

/** What every layer of a model makes of what is on the pad; null for an empty pad. Follows the pen, latest picture first. */
export function useActivations(session: PadSession, model: string): Activated | null {
  const [activated, setActivated] = useState<Activated | null>(null);
  useEffect(() => followActivations(session, model, setActivated), [session, model]);
  return activated;
}

/** Calls `show` with the layers' outputs for every picture that gets its turn; at most one request is on its way. */
export function followActivations(
  session: Pick<PadSession, 'onSeen' | 'activations' | 'store'>,
  model: string,
  show: (activated: Activated | null) => void,
): () => void {
  let latest: Uint8Array | null = null;
  let busy = false;
  let stale = false;
  let ended = false;
  const ask = async (): Promise<void> => {
    const pixels = latest;
    stale = false;
    if (!pixels) return show(null);
    busy = true;
    const { clip } = session.store.getState();
    const answer = await session.activations({ model, pixels, clip }).catch(() => null);
    busy = false;
    if (ended) return undefined;
    // A pad wiped meanwhile stays empty.
    if (answer && latest) show(answer);
    return stale ? ask() : undefined;
  };
  const leave = session.onSeen((seen) => {
    latest = seen?.digit ?? null;
    if (busy) stale = true;
    else void ask();
  });
  return () => {
    ended = true;
    leave();
  };
}
