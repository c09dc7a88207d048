import type { WorkloadName } from './workloads.ts';

/** One side of the bench in its own process: answers every workload's name that it is sent with ms per step. */
export function answerRounds(round: (name: WorkloadName) => Promise<number>): void {
  process.on('message', async (name: WorkloadName) => {
    process.send?.({ msPerStep: await round(name) });
  });
  process.send?.({ ready: true });
}
