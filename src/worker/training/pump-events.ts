import type { RunEvent } from '../../lab/experiment/event.ts';
import type { Brake } from './brake.ts';

/** Often enough for a live chart, seldom enough to cost nothing. */
const flushMs = 40;

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
  readonly now?: () => number;
}

/**
 * Drives a runner to its end or to `brake.stop()`, sending its events in batches about every 40 ms and letting pause and
 * stop in between. Of several steps in a batch only the last is sent.
 */
export async function pumpEvents(
  events: AsyncGenerator<RunEvent>,
  { brake, send, now = () => performance.now() }: Pump,
): Promise<void> {
  let batch: RunEvent[] = [];
  let flushedAt = now();
  for await (const event of events) {
    if (event.type === 'step' && batch.at(-1)?.type === 'step') batch.pop();
    batch.push(event);
    if (now() - flushedAt < flushMs) continue;
    send(batch);
    batch = [];
    await nextTask();
    await brake.whenReleased();
    if (brake.stopped) break;
    flushedAt = now();
  }
  if (batch.length > 0) send(batch);
}
