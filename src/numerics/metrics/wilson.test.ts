import { describe, expect, it } from 'vitest';
import { wilson } from './wilson.ts';

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
