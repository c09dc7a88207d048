import { type RoundTime, startClock } from '../round.ts';
import { warmUpSteps } from '../workloads.ts';

/** Slow libraries stop after the step that ends later than this. */
const roundMs = 600;

/** Images that a library which takes them one by one is given, over and over. */
export const imagesAtHand = 1024;

/** Times a library that may be slow: up to so many steps, as many as fit into a round, at least one. */
export async function timeSteps(most: number, step: (index: number) => Promise<void> | void): Promise<RoundTime> {
  await forSteps(warmUpSteps, step);
  const clock = startClock();
  return clock(await forSteps(most, step));
}

async function forSteps(most: number, step: (index: number) => Promise<void> | void): Promise<number> {
  const started = performance.now();
  let done = 0;
  do {
    await step(done++);
  } while (done < most && performance.now() - started < roundMs);
  return done;
}
