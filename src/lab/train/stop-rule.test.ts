import { describe, expect, it } from 'vitest';
import { scheduledRate } from './scheduled-rate.ts';
import { createStopRule } from './stop-rule.ts';

/** The epoch, from 1, after which the rule says stop. */
function stopsAfter(rule: ReturnType<typeof createStopRule>, losses: readonly number[]): number | undefined {
  const index = losses.findIndex((loss) => rule.after({ loss, validationLoss: loss }).stop);
  return index < 0 ? undefined : index + 1;
}

describe('stop rules', () => {
  it('scikit-learn: more than n_iter_no_change epochs that do not improve by tol', () => {
    const rule = () => createStopRule({ rule: 'sklearn', tolerance: 0.1, patience: 2 });
    // Epoch 2 improves by .05 only and counts, though it becomes the best to beat.
    expect(stopsAfter(rule(), [1, 0.95, 0.94, 0.93])).toBe(4);
    expect(stopsAfter(rule(), [1, 0.95, 0.94, 0.8, 0.79, 0.78, 0.77])).toBe(7);
    expect(stopsAfter(rule(), [1, 0.8, 0.6, 0.4])).toBeUndefined();
  });

  it('Keras: patience epochs in a row that are not better', () => {
    expect(
      stopsAfter(createStopRule({ rule: 'earlyStopping', patience: 2, restoreBest: false }), [1, 0.9, 0.91, 0.9]),
    ).toBe(4);
    expect(stopsAfter(createStopRule({ rule: 'earlyStopping', patience: 0, restoreBest: false }), [1, 1])).toBe(2);
  });

  it('goes on with its memory after a break', () => {
    const spec = { rule: 'earlyStopping', patience: 3, restoreBest: false } as const;
    const before = createStopRule(spec);
    for (const validationLoss of [1, 1.1, 1.2]) before.after({ loss: 0, validationLoss });
    const after = createStopRule(spec, before.state());
    expect(after.after({ loss: 0, validationLoss: 1.05 })).toEqual({ stop: true, best: false });
  });
});

describe('schedules', () => {
  it('staircase: a factor after every so many batches', () => {
    const schedule = { kind: 'staircase', factor: 0.96, everySteps: 1500 } as const;
    expect(scheduledRate(schedule, 0.005, { step: 1499, epoch: 4 })).toBe(0.005);
    expect(scheduledRate(schedule, 0.005, { step: 3000, epoch: 8 })).toBeCloseTo(0.005 * 0.96 ** 2, 15);
  });

  it('per epoch: a factor for every epoch after a given one', () => {
    const schedule = { kind: 'perEpoch', factor: Math.exp(-0.1), afterEpoch: 10 } as const;
    expect(scheduledRate(schedule, 0.001, { step: 0, epoch: 10 })).toBe(0.001);
    expect(scheduledRate(schedule, 0.001, { step: 0, epoch: 12 })).toBeCloseTo(0.001 * Math.exp(-0.2), 15);
  });
});
