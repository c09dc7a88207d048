import { describe, expect, it, test } from 'vitest';
import { Sfc32 } from '../random/sfc32.ts';
import { createMlp, descend, gradientOf, logitsOf, type MlpActivation, zerosLike } from './small-mlp.ts';

const random = new Sfc32(5);
const points = Float64Array.from({ length: 24 }, () => random.normal());
const labels = Uint8Array.from({ length: 12 }, () => Number(random.chance(0.5)));

describe.each<MlpActivation>(['linear', 'relu', 'tanh'])('with %s units', (activation) => {
  it('has the gradient that finite differences give', () => {
    const mlp = createMlp({ hidden: [4, 3], activation, seed: 3 });
    const { gradient } = gradientOf(mlp, points, labels);
    const h = 1e-6;
    mlp.layers.forEach((layer, l) => {
      for (const part of ['w', 'b'] as const) {
        layer[part].forEach((value, i) => {
          layer[part][i] = value + h;
          const above = gradientOf(mlp, points, labels).loss;
          layer[part][i] = value - h;
          const below = gradientOf(mlp, points, labels).loss;
          layer[part][i] = value;
          expect(gradient[l]?.[part][i]).toBeCloseTo((above - below) / (2 * h), 6);
        });
      }
    });
  });

  it('comes down from where it starts', () => {
    const mlp = createMlp({ hidden: [8], activation, seed: 1 });
    const velocity = zerosLike(mlp);
    const before = gradientOf(mlp, points, labels).loss;
    for (let step = 0; step < 200; step++) {
      descend(mlp, gradientOf(mlp, points, labels).gradient, { velocity, learningRate: 0.05, momentum: 0.9 });
    }
    expect(gradientOf(mlp, points, labels).loss).toBeLessThan(before);
  });
});

test('linear units make a network whose logits add up like those of one layer', () => {
  const mlp = createMlp({ hidden: [5, 5, 5], activation: 'linear', seed: 9 });
  const [zero = 0, one = 0, other = 0, both = 0] = logitsOf(mlp, [0, 0, 1, 2, -3, 0.5, -2, 2.5]);
  expect(both - zero).toBeCloseTo(one - zero + (other - zero), 9);
});

test('the same seed makes the same network, and another seed another', () => {
  const shape = { hidden: [3], activation: 'tanh', seed: 4 } as const;
  expect(createMlp(shape)).toEqual(createMlp(shape));
  expect(createMlp({ ...shape, seed: 5 })).not.toEqual(createMlp(shape));
});

test('a step of momentum is the textbook’s', () => {
  const mlp = createMlp({ hidden: [], activation: 'linear', seed: 1 });
  const [layer] = mlp.layers;
  const start = layer?.w[0] ?? 0;
  const velocity = zerosLike(mlp);
  const gradient = [{ inputs: 2, units: 1, w: Float64Array.of(2, 0), b: Float64Array.of(0) }];
  descend(mlp, gradient, { velocity, learningRate: 0.1, momentum: 0.5 });
  descend(mlp, gradient, { velocity, learningRate: 0.1, momentum: 0.5 });
  expect(layer?.w[0]).toBeCloseTo(start - 0.1 * 2 - 0.1 * 3, 12);
});
