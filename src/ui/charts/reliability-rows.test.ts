import { describe, expect, it } from 'vitest';
import { reliabilityRows, wilson } from './reliability-rows.ts';

describe('wilson', () => {
  it('agrees with the textbook value for 8 of 10', () => {
    const { low, high } = wilson(0.8, 10);
    expect(low).toBeCloseTo(0.4902, 4);
    expect(high).toBeCloseTo(0.9433, 4);
  });

  it('stays within 0 and 1', () => {
    expect(wilson(1, 5).high).toBe(1);
    expect(wilson(0, 5).low).toBe(0);
  });
});

describe('reliabilityRows', () => {
  it('leaves out empty bins, whose means are not numbers', () => {
    const bins = [
      { confidence: Number.NaN, accuracy: Number.NaN, count: 0 },
      { confidence: 0.75, accuracy: 0.5, count: 4 },
    ];
    const rows = reliabilityRows([{ id: 'mlp', label: 'MLP', colour: 'blue', bins }]);
    expect(rows.map(({ label, accuracy, count }) => [label, accuracy, count])).toEqual([['MLP', 0.5, 4]]);
  });
});
