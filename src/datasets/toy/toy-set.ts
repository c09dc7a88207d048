import { Sfc32 } from '../../numerics/random/sfc32.ts';

/** Three ways in which two classes can lie in the plane so that no straight line parts them. */
export const toyKinds = ['moons', 'circles', 'spirals'] as const;

/** A kind of toy set. */
export type ToyKind = (typeof toyKinds)[number];

/** Points of the plane (x, y, x, y, …), about within ±1, and the class 0 or 1 of each. */
export interface ToySet {
  readonly points: Float64Array;
  readonly labels: Uint8Array;
}

interface ToyOrder {
  readonly kind: ToyKind;
  readonly count: number;
  readonly seed: number;
}

/** How far points stray from their curve: the standard deviation of each coordinate. */
const noise: Readonly<Record<ToyKind, number>> = { moons: 0.1, circles: 0.08, spirals: 0.03 };

/** A toy set of `count` points, half of each class, in mixed order; the same for the same order. */
export function makeToySet({ kind, count, seed }: ToyOrder): ToySet {
  const random = new Sfc32(seed, toyKinds.indexOf(kind), 31);
  const points = new Float64Array(2 * count);
  const labels = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const label = i % 2;
    const [x, y] = place[kind](label, random.uniform());
    points[2 * i] = x + noise[kind] * random.normal();
    points[2 * i + 1] = y + noise[kind] * random.normal();
    labels[i] = label;
  }
  return { points, labels };
}

/** The point of a class's curve at t in [0, 1). */
const place: Readonly<Record<ToyKind, (label: number, t: number) => readonly [number, number]>> = {
  moons(label, t) {
    const angle = Math.PI * t;
    const [x, y] = label === 0 ? [Math.cos(angle), Math.sin(angle)] : [1 - Math.cos(angle), 0.5 - Math.sin(angle)];
    return [(x - 0.5) * 0.6, (y - 0.25) * 0.9];
  },
  circles(label, t) {
    const radius = label === 0 ? 0.8 : 0.35;
    return [radius * Math.cos(2 * Math.PI * t), radius * Math.sin(2 * Math.PI * t)];
  },
  spirals(label, t) {
    // The square root spreads the points evenly along the arm.
    const turn = 0.15 + 0.85 * Math.sqrt(t);
    const angle = 1.5 * 2 * Math.PI * turn + Math.PI * label;
    return [0.9 * turn * Math.cos(angle), 0.9 * turn * Math.sin(angle)];
  },
};
