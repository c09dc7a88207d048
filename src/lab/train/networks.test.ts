// What numpy makes of small networks (scripts/fixtures/networks.py), against what the engine makes of them.
import { readFileSync } from 'node:fs';
import type * as tf from '@tensorflow/tfjs-core';
import { tensor, tensor2d, tidy } from '@tensorflow/tfjs-core';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { RandomState } from '../../numerics/random/random-state.ts';
import { startBackend } from '../backend/start-backend.ts';
import type { Samples } from '../data/prepare-data.ts';
import { forward } from '../model/forward.ts';
import { networkShapes } from '../model/network-shapes.ts';
import { scheduledRate } from './scheduled-rate.ts';
import { type NetworkSpec, type TrainSpec, trainSpecSchema } from './spec.ts';
import { Trainer } from './trainer.ts';

interface Case {
  readonly name: string;
  readonly network: object;
  readonly loss: TrainSpec['loss'];
  readonly penalty: object;
  readonly optimiser?: object;
  readonly schedule?: object;
  readonly inputs: readonly number[][];
  readonly labels?: readonly number[];
  readonly targets?: readonly number[][];
  readonly weights: readonly number[][];
  readonly expected: {
    readonly logits: readonly number[][];
    readonly logitsInUse: readonly number[][];
    readonly dataLoss: number;
    readonly loss: number;
    /** Null where a weight is not learnt. */
    readonly gradients: readonly (readonly number[] | null)[];
    /** Moving mean and variance after the step. */
    readonly moved: readonly number[][];
    readonly after?: readonly number[][];
  };
}

const cases = JSON.parse(readFileSync(new URL('networks.fixture.json', import.meta.url), 'utf8')) as Case[];
const single = cases.filter(({ expected }) => !expected.after);
const several = cases.filter(({ expected }) => expected.after);

/** 32-bit floats: sums of some dozen terms of the order of 1. */
const tolerance = 2e-5;

function expectClose(found: ArrayLike<number>, wanted: readonly number[], what: string, within = tolerance): void {
  expect({ what, length: found.length }).toEqual({ what, length: wanted.length });
  const worst = wanted.reduce(
    (most, value, i) => Math.max(most, Math.abs(value - found[i]) / Math.max(1, Math.abs(value))),
    0,
  );
  expect({ what, worst, close: worst < within }).toMatchObject({ what, close: true });
}

function specOf(one: Case): TrainSpec {
  return v.parse(trainSpecSchema, {
    kind: 'train',
    data: { split: 'standard', trainSize: 1, validation: 'none', preprocessing: 'unit' },
    initialiser: 'keras',
    optimiser: { name: 'sgd', learningRate: 1 },
    batchSize: one.inputs.length,
    epochs: 1,
    seed: 1,
    network: one.network,
    loss: one.loss,
    penalty: one.penalty,
    ...(one.optimiser && { optimiser: one.optimiser }),
    ...(one.schedule && { schedule: one.schedule }),
  });
}

function namedWeights(network: NetworkSpec, values: readonly number[][]) {
  const shapes = networkShapes(network).flatMap(({ weights }) => weights);
  return shapes.map(({ name, shape, trainable }, i) => ({
    name,
    shape,
    trainable,
    values: Float32Array.from(values[i]),
  }));
}

function trainerOf(one: Case, spec: TrainSpec): Trainer {
  const count = one.inputs.length;
  const samples: Samples = {
    count,
    inputs: Float32Array.from(one.inputs.flat()),
    labels: Int32Array.from(one.labels ?? []),
    ...(one.targets && { targets: Float32Array.from(one.targets.flat()) }),
  };
  return new Trainer(spec, samples, {
    weights: namedWeights(spec.network, one.weights),
    optimiser: { updates: 0, slots: emptySlots(spec) },
    random: new RandomState(1).save(),
    order: Int32Array.from({ length: count }, (_, i) => i),
    steps: 0,
  });
}

/** Zeros enough for any optimiser. */
const emptySlots = ({ network }: TrainSpec) =>
  networkShapes(network)
    .flatMap(({ weights }) => weights.filter(({ trainable }) => trainable))
    .map(({ shape }) => [0, 1].map(() => new Float32Array(shape.reduce((n, extent) => n * extent, 1))));

const measuring = { readsAreFree: true, gradientNorm: false };

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(() => startBackend(backend));

  it.each(single.map((one) => [one.name, one] as const))('%s: forward, in training and in use', (_, one) => {
    const { network } = specOf(one);
    const logits = (training: boolean) =>
      tidy(() => {
        const weights = namedWeights(network, one.weights).map(
          ({ values, shape }): tf.Tensor => tensor(values, [...shape]),
        );
        return forward({ network, weights }, tensor2d(one.inputs as number[][]), { training })
          .dataSync()
          .slice();
      });
    expectClose(logits(true), one.expected.logits.flat(), 'logits in training');
    expectClose(logits(false), one.expected.logitsInUse.flat(), 'logits in use');
  });

  it.each(single.map((one) => [one.name, one] as const))(
    '%s: loss, gradients and moving statistics',
    async (_, one) => {
      const trainer = trainerOf(one, specOf(one));
      const { names, values: read } = trainer.step(0, 1, measuring).figures;
      const [loss, added] = (['dataLoss', 'penalty'] as const).map(
        (name) => (read as number[])[names.indexOf(name)] ?? 0,
      );
      expectClose([loss, loss + added], [one.expected.dataLoss, one.expected.loss], 'loss');
      const moved = [...one.expected.moved];
      const after = await trainer.weights();
      // At a rate of 1 the step is the gradient.
      for (const [i, gradient] of one.expected.gradients.entries()) {
        const { name, values } = after[i];
        if (gradient)
          expectClose(
            values.map((w, j) => one.weights[i][j] - w),
            gradient,
            `gradient of ${name}`,
          );
        else expectClose(values, moved.shift() ?? [], name);
      }
      expect(moved).toEqual([]);
      trainer.dispose();
    },
  );

  it.each(several.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const spec = specOf(one);
    const trainer = trainerOf(one, spec);
    for (let step = 0; step < 5; step++) {
      trainer.step(0, scheduledRate(spec.schedule, spec.optimiser.learningRate, { step, epoch: 1 }), measuring);
    }
    const after = await trainer.weights();
    for (const [i, wanted] of (one.expected.after ?? []).entries()) {
      expectClose(after[i].values, wanted, after[i].name, 1e-4);
    }
    trainer.dispose();
  });
});
