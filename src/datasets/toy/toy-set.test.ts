import { describe, expect, it } from 'vitest';
import { makeToySet, toyKinds } from './toy-set.ts';

describe.each(toyKinds)('%s', (kind) => {
  const { points, labels } = makeToySet({ kind, count: 400, seed: 1 });

  it('has half of its points in each class, all about within ±1', () => {
    expect(labels.reduce((sum, label) => sum + label, 0)).toBe(200);
    expect(Math.max(...points.map(Math.abs))).toBeLessThan(1.2);
    expect(Math.max(...points.map(Math.abs))).toBeGreaterThan(0.6);
  });

  it('is the same for the same seed only', () => {
    expect(makeToySet({ kind, count: 400, seed: 1 }).points).toEqual(points);
    expect(makeToySet({ kind, count: 400, seed: 2 }).points).not.toEqual(points);
  });

  it('can be told apart by the nearest other point nearly everywhere', () => {
    const right = [...labels].filter((label, i) => labels[nearest(points, i)] === label).length;
    expect(right / labels.length).toBeGreaterThan(0.95);
  });
});

function nearest(points: Float64Array, i: number): number {
  let best = -1;
  let least = Infinity;
  for (let j = 0; j < points.length / 2; j++) {
    const distance = Math.hypot(points[2 * j]! - points[2 * i]!, points[2 * j + 1]! - points[2 * i + 1]!);
    if (j !== i && distance < least) [best, least] = [j, distance];
  }
  return best;
}
