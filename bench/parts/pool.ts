import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { median, rounded } from '../statistics.ts';

/** How much a second worker adds. */
export interface PoolScaling {
  /** Steps per second of two workers together, over those of one alone. */
  readonly twoWorkers: number;
  /** Steps per second of one worker alone. */
  readonly oneWorkerStepsPerSecond: number;
}

const script = JSON.stringify(new URL('./pool-worker.ts', import.meta.url));
/** A worker thread of Node 20 does not take over the loader that understands TypeScript. */
const bootstrap = `import('tsx/esm/api').then((tsx) => { tsx.register(); return import(${script}); });`;

/** Trains W1 in one worker thread, and in two at once; medians of rounds that alternate. */
export async function measurePool(rounds: number): Promise<PoolScaling> {
  const workers = [0, 1].map(() => new Worker(bootstrap, { eval: true }));
  try {
    await Promise.all(workers.map((worker) => once(worker, 'message')));
    const alone: number[] = [];
    const ratios: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const one = await stepsPerSecond(workers.slice(round % 2, (round % 2) + 1));
      const two = await stepsPerSecond(workers);
      // The first round warms both up.
      if (round === 0) continue;
      alone.push(one);
      ratios.push(two / one);
    }
    return { twoWorkers: rounded(median(ratios), 2), oneWorkerStepsPerSecond: Math.round(median(alone)) };
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Steps that all the workers together do in a second; each is sent the same moment to stop at. */
async function stepsPerSecond(workers: readonly Worker[]): Promise<number> {
  const ms = 1000;
  const until = Date.now() + ms;
  const done = workers.map(async (worker) => {
    const message = once(worker, 'message');
    worker.postMessage(until);
    const [steps] = await message;
    return steps as number;
  });
  const steps = await Promise.all(done);
  return (1000 * steps.reduce((sum, n) => sum + n, 0)) / ms;
}
