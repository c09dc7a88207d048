import type { RunEvent } from '../../lab/experiment/event.ts';
import { withLatestNorm } from '../../lab/experiment/run-state.ts';
import type { RunControl, SafePoint } from '../../lab/train/run-control.ts';
import type { Brake } from './brake.ts';

/** Often enough for a live chart, seldom enough to cost nothing. */
const flushMs = 40;
/** How long a message may have to wait for its turn between two batches. */
const giveWayMs = 15;

/** Lets messages in: a task of its own, without the 4 ms that a nested setTimeout waits. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

interface Pump {
  readonly brake: Brake;
  readonly send: (events: readonly RunEvent[]) => void;
  /** Told that the run stands still, when all it did before has been sent; and that it goes on again. */
  readonly say?: (word: 'paused' | 'resumed') => void;
  readonly now?: () => number;
  /** Waits until messages have been let in. */
  readonly listen?: () => Promise<void>;
}

/** The part of a run's control that belongs to whoever drives it. */
export type Reins = Required<Pick<RunControl, 'safePoint' | 'hurry'>>;

/**
 * Drives a run to its end or to `brake.stop()`. Its events are sent in batches about every 40 ms, before it is held, and
 * at once where they answer the reader; every 15 ms messages are let in. Of what is only of interest until the next of its kind comes, a batch has the last.
 */
export async function pumpEvents(
  start: (reins: Reins) => AsyncGenerator<RunEvent>,
  { brake, send, say = () => {}, now = () => performance.now(), listen = nextTask }: Pump,
): Promise<void> {
  let batch: readonly RunEvent[] = [];
  let flushedAt = now();
  let gaveWayAt = now();
  let standing = false;
  const tell = (stands: boolean) => {
    if (stands === standing || brake.stopped) return;
    standing = stands;
    say(stands ? 'paused' : 'resumed');
  };
  const flush = () => {
    if (batch.length > 0) send(batch);
    batch = [];
    flushedAt = now();
  };
  const giveWay = async (place: SafePoint) => {
    if (now() - flushedAt >= flushMs) flush();
    await listen();
    if (brake.paused) flush();
    tell(brake.paused);
    await brake.whenReleased(place);
    tell(brake.paused);
    gaveWayAt = now();
  };
  const safePoint = (place: SafePoint) => (brake.paused || now() - gaveWayAt >= giveWayMs ? giveWay(place) : undefined);
  for await (const event of start({ safePoint, hurry: () => brake.paused || brake.stopped })) {
    batch = withEvent(batch, event);
    if (event.type === 'rateChanged') flush();
    if (brake.stopped) break;
  }
  flush();
}

/** Only the latest of these is of interest. */
const passing: ReadonlySet<RunEvent['type']> = new Set(['step', 'evaluating', 'checkpoint', 'snapshot']);

/** A batch with one more event; it takes the place of an earlier one that nobody needs to see any more. */
export function withEvent(batch: readonly RunEvent[], event: RunEvent): readonly RunEvent[] {
  if (!passing.has(event.type)) return [...batch, event];
  const index = batch.findLastIndex(({ type }) => type === event.type || !passing.has(type));
  const before = index < 0 ? undefined : batch[index];
  if (before?.type !== event.type) return [...batch, event];
  const latest = event.type === 'step' && before.type === 'step' ? withLatestNorm(event, before) : event;
  return [...batch.slice(0, index), ...batch.slice(index + 1), latest];
}
