import { describe, expect, it } from 'vitest';
import { Sfc32 } from './sfc32.ts';

const draws = (random: Sfc32, count: number) => Array.from({ length: count }, () => random.uniform());

describe('Sfc32', () => {
  it('repeats a stream for the same seeds, and only for those, in that order', () => {
    const stream = draws(new Sfc32(1, 2), 8);
    expect(draws(new Sfc32(1, 2), 8)).toEqual(stream);
    for (const other of [new Sfc32(2, 1), new Sfc32(1), new Sfc32(1, 2, 0), new Sfc32(1, 3)]) {
      expect(draws(other, 8)).not.toEqual(stream);
    }
  });

  it('is uniform: mean, variance, and neighbours unrelated', () => {
    const values = draws(new Sfc32(9), 20_000);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(mean).toBeCloseTo(0.5, 2);
    expect(variance).toBeCloseTo(1 / 12, 2);
    const products = values.slice(1).reduce((sum, value, i) => sum + (value - mean) * (values[i] - mean), 0);
    expect(Math.abs(products / values.length / variance)).toBeLessThan(0.03);
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
  });

  it('draws normals of mean 0 and deviation 1', () => {
    const random = new Sfc32(4);
    const values = Array.from({ length: 20_000 }, () => random.normal());
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length)).toBeCloseTo(1, 1);
  });

  it('picks in proportion to the weights and keeps within bounds', () => {
    const random = new Sfc32(7);
    const counts = [0, 0, 0];
    for (let i = 0; i < 8000; i++) counts[random.pick([1, 0, 3])]++;
    expect(counts[1]).toBe(0);
    expect(counts[2] / 8000).toBeCloseTo(0.75, 1);
    for (let i = 0; i < 1000; i++) {
      const value = random.between(-2, 3);
      expect(value).toBeGreaterThanOrEqual(-2);
      expect(value).toBeLessThan(3);
    }
    expect(draws(random, 1000).filter((value) => value < 0.3).length / 1000).toBeCloseTo(0.3, 1);
  });
});
