import { describe, expect, it } from 'vitest';
import { filterDigits } from './filter-digits.ts';

const dataset = { labels: Uint8Array.of(3, 1, 3, 2, 3, 1), count: 6, trainCount: 4 };

describe('filterDigits', () => {
  it.each([
    ['all', 'all', [0, 1, 2, 3, 4, 5]],
    [3, 'all', [0, 2, 4]],
    [3, 'training', [0, 2]],
    ['all', 'test', [4, 5]],
    [1, 'test', [5]],
    [9, 'all', []],
  ] as const)('label %s, part %s', (label, part, wanted) => {
    expect([...filterDigits(dataset, { label, part })]).toEqual(wanted);
  });
});
