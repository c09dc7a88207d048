import * as tf from '@tensorflow/tfjs-core';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { startBackend } from '../backend/start-backend.ts';
import { networkSchema } from '../train/spec.ts';
import '../train/trainer.ts';
import { forward, outputs } from './forward.ts';

const network = (...layers: object[]) => v.parse(networkSchema, { inputShape: [4000], layers });
const ones = () => tf.ones([2, 4000]);
const numbers = (tensor: tf.Tensor) => Array.from(tensor.dataSync());

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(() => startBackend(backend));

  it('dropout blanks its share in training, makes up for it, and the gradient goes where the values went', () => {
    tf.tidy(() => {
      const dropout = { network: network({ type: 'dropout', rate: 0.25 }), weights: [] };
      const run = (x: tf.Tensor, dropoutSeed: number) => forward(dropout, x, { training: true, dropoutSeed });
      const kept = numbers(run(ones(), 7));
      expect(new Set(kept)).toEqual(new Set([0, Math.fround(1 / 0.75)]));
      // Four standard errors of a share of 8,000 draws.
      expect(Math.abs(kept.filter((value) => value === 0).length / 8000 - 0.25)).toBeLessThan(0.0194);
      expect(numbers(run(ones(), 7))).toEqual(kept);
      expect(numbers(run(ones(), 8))).not.toEqual(kept);
      expect(numbers(tf.grad((x) => tf.sum(run(x, 7)))(ones()))).toEqual(kept);
      expect(numbers(forward(dropout, ones()))).toEqual(numbers(ones()));
    });
  });

  it('two dropouts in a network do not blank the same places', () => {
    tf.tidy(() => {
      const rate = 0.5;
      const twice = { network: network({ type: 'dropout', rate }, { type: 'dropout', rate }), weights: [] };
      const kept = numbers(forward(twice, ones(), { training: true, dropoutSeed: 3 })).filter((value) => value > 0);
      expect(Math.abs(kept.length / 8000 - 0.25)).toBeLessThan(0.0194);
    });
  });

  it.each([
    ['softmax', (z: number[]) => z.map((own) => Math.exp(own) / z.reduce((sum, other) => sum + Math.exp(other), 0))],
    ['sigmoid', (z: number[]) => z.map((own) => 1 / (1 + Math.exp(-own)))],
    ['linear', (z: number[]) => z],
    ['relu', (z: number[]) => z.map((own) => Math.max(0, own))],
  ] as const)(
    'a network that ends in %s puts that out; forward stops before softmax and sigmoid',
    (activation, made) => {
      tf.tidy(() => {
        const parsed = v.parse(networkSchema, { inputShape: [2], layers: [{ type: 'dense', units: 3, activation }] });
        const weighted = {
          network: parsed,
          weights: [tf.tensor2d([1, -2, 3, 0.5, 1, -1], [2, 3]), tf.tensor1d([0.1, 0, -0.2])],
        };
        const x = tf.tensor2d([1, 2], [1, 2]);
        const z = [2.1, 0, 0.8];
        const found = numbers(outputs(weighted, x));
        for (const [i, value] of made(z).entries()) expect(found[i]).toBeCloseTo(value, 6);
        for (const [i, value] of numbers(forward(weighted, x)).entries()) expect(value).toBeCloseTo(z[i], 6);
      });
    },
  );
});
