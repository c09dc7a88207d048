import type { ScheduleSpec } from './spec.ts';

/** The learning rate of a batch; `step` counts the batches before it over the whole run, `epoch` from 1. */
export function scheduledRate(
  schedule: ScheduleSpec,
  start: number,
  { step, epoch }: { step: number; epoch: number },
): number {
  switch (schedule.kind) {
    case 'constant':
      return start;
    case 'staircase':
      return start * schedule.factor ** Math.floor(step / schedule.everySteps);
    case 'perEpoch':
      return start * schedule.factor ** Math.max(0, epoch - schedule.afterEpoch);
  }
}
