import * as tf from '@tensorflow/tfjs-core';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../backend/start-backend.ts';
import { createOptimiser } from './optimiser.ts';
import { optimiserSchema } from './spec.ts';

const start = [0.5, -1.25, 2, 0];
const gradientAt = (step: number) => start.map((_, i) => Math.sin(1 + i * 2.3 + step * 1.7) * (i === 3 ? 1e-4 : 1));

/** Five updates of one number in double precision, straight from the papers' and libraries' formulas. */
const byHand: Readonly<Record<string, (w: number, g: (t: number) => number) => number>> = {
  sgd: (w, g) =>
    steps(
      (t) => (w -= 0.1 * g(t)),
      () => w,
    ),
  momentum: (w, g) => {
    let u = 0;
    return steps(
      (t) => (w += u = 0.9 * u - 0.1 * g(t)),
      () => w,
    );
  },
  nesterov: (w, g) => {
    let u = 0;
    return steps(
      (t) => {
        u = 0.9 * u - 0.1 * g(t);
        w += 0.9 * u - 0.1 * g(t);
      },
      () => w,
    );
  },
  'adam sklearn': (w, g) => adamByHand(w, g, { epsilon: 1e-8, inside: false }),
  'adam keras': (w, g) => adamByHand(w, g, { epsilon: 1e-7, inside: false }),
  'adam torch': (w, g) => adamByHand(w, g, { epsilon: 1e-8, inside: true }),
  'rmsprop keras': (w, g) => {
    let s = 0;
    return steps(
      (t) => {
        s = 0.9 * s + 0.1 * g(t) ** 2;
        w -= (0.1 * g(t)) / Math.sqrt(s + 1e-7);
      },
      () => w,
    );
  },
  'rmsprop torch': (w, g) => {
    let s = 0;
    return steps(
      (t) => {
        s = 0.99 * s + 0.01 * g(t) ** 2;
        w -= (0.1 * g(t)) / (Math.sqrt(s) + 1e-8);
      },
      () => w,
    );
  },
  'adamax keras': (w, g) => adamaxByHand(w, g, { outside: 1e-7, within: 0 }),
  'adamax torch': (w, g) => adamaxByHand(w, g, { outside: 0, within: 1e-8 }),
};

function steps(update: (t: number) => unknown, result: () => number): number {
  for (let t = 1; t <= 5; t++) update(t);
  return result();
}

function adamByHand(
  w: number,
  g: (t: number) => number,
  { epsilon, inside }: { epsilon: number; inside: boolean },
): number {
  let m = 0;
  let s = 0;
  return steps(
    (t) => {
      m = 0.9 * m + 0.1 * g(t);
      s = 0.999 * s + 0.001 * g(t) ** 2;
      const first = m / (1 - 0.9 ** t);
      const root = Math.sqrt(1 - 0.999 ** t);
      w -= inside ? (0.1 * first) / (Math.sqrt(s) / root + epsilon) : (0.1 * first * root) / (Math.sqrt(s) + epsilon);
    },
    () => w,
  );
}

function adamaxByHand(
  w: number,
  g: (t: number) => number,
  { outside, within }: { outside: number; within: number },
): number {
  let m = 0;
  let u = 0;
  return steps(
    (t) => {
      m = 0.9 * m + 0.1 * g(t);
      u = Math.max(0.999 * u, Math.abs(g(t)) + within);
      w -= (0.1 / (1 - 0.9 ** t)) * (m / (u + outside));
    },
    () => w,
  );
}

const specs: Readonly<Record<string, object>> = {
  sgd: { name: 'sgd' },
  momentum: { name: 'sgd', momentum: 0.9 },
  nesterov: { name: 'sgd', momentum: 0.9, nesterov: true },
  'adam sklearn': { name: 'adam' },
  'adam keras': { name: 'adam', library: 'keras' },
  'adam torch': { name: 'adam', library: 'torch' },
  'rmsprop keras': { name: 'rmsprop' },
  'rmsprop torch': { name: 'rmsprop', library: 'torch' },
  'adamax keras': { name: 'adamax' },
  'adamax torch': { name: 'adamax', library: 'torch' },
};

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(() => startBackend(backend));

  it.each(Object.keys(specs))('%s: five updates as by hand, and the same after a break in the middle', async (name) => {
    const spec = v.parse(optimiserSchema, { learningRate: 0.1, ...specs[name] });
    const variable = tf.variable(tf.tensor1d(start));
    let optimiser = createOptimiser(spec, [variable]);
    for (let t = 1; t <= 5; t++) {
      const gradient = tf.tensor1d(gradientAt(t));
      optimiser.apply([gradient], 0.1);
      gradient.dispose();
      if (t !== 3) continue;
      const state = structuredClone(await optimiser.save());
      optimiser.dispose();
      optimiser = createOptimiser(spec, [variable], state);
    }
    const values = await variable.data();
    start.forEach((w, i) =>
      expect(values[i], `weight ${i}`).toBeCloseTo(
        byHand[name](w, (t) => gradientAt(t)[i]),
        5,
      ),
    );
    optimiser.dispose();
    variable.dispose();
  });
});
