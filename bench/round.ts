import type { WorkloadName } from './workloads.ts';

/** What one round of one side took, per step. */
export interface RoundTime {
  readonly wallMs: number;
  /** Processor time, which a machine busy with other things leaves more or less as it is. */
  readonly cpuMs: number;
}

/** A side's answer to a workload: how long a step took, or why it cannot do this. */
export type RoundAnswer = RoundTime | { readonly reason: string };

/** Starts a clock; the function it gives back tells what each of `steps` steps has taken since. */
export function startClock(): (steps: number) => RoundTime {
  const started = performance.now();
  const before = process.cpuUsage();
  return (steps) => {
    const { user, system } = process.cpuUsage(before);
    return { wallMs: (performance.now() - started) / steps, cpuMs: (user + system) / 1000 / steps };
  };
}

/** One side of the bench in its own process: answers every workload's name that it is sent with a round's time. */
export function answerRounds(round: (name: WorkloadName) => Promise<RoundAnswer>): void {
  process.on('message', (name: WorkloadName) => {
    void round(name)
      .catch((error: unknown) => ({ reason: error instanceof Error ? error.message : String(error) }))
      .then((time) => process.send?.(time));
  });
  process.send?.({ ready: true });
}
