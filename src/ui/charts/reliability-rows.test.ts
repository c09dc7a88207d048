import { describe, expect, it } from 'vitest';
import { reliabilityRows } from './reliability-rows.ts';

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
