import { createContext, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { PadSession, type PadState } from './pad-session.ts';

/** The pad that the parts below belong to. */
export const PadSessionContext = createContext<PadSession | null>(null);

/** The pad this part belongs to; throws outside of one, which is an author's mistake. */
export function usePadSession(): PadSession {
  const session = useContext(PadSessionContext);
  if (!session) throw new Error('usePadSession: this part belongs inside a PadSessionContext');
  return session;
}

/** Part of the pad's state, kept up to date. */
export function usePadState<T>(select: (state: PadState) => T): T {
  return useStore(usePadSession().store, select);
}

/** A pad of one's own, its worker running while the component is shown. */
export function useNewPadSession(prepare?: (session: PadSession) => void): PadSession {
  const [session] = useState(() => {
    const made = new PadSession();
    prepare?.(made);
    return made;
  });
  useEffect(() => session.start(), [session]);
  return session;
}
