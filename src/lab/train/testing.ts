// What the tests of training share.
import type { Dataset } from '../../datasets/dataset.ts';
import { RandomState } from '../../numerics/random/random-state.ts';
import type { RunEvent } from '../experiment/event.ts';
import { parseTrainSpec } from './parse-spec.ts';
import type { TrainSpec } from './spec.ts';

/** 200 images of noise whose class shows in one bright stripe: learnable at once, 28×28 like the real ones. */
export function stripes(): Dataset {
  const random = new RandomState(7);
  const count = 200;
  const labels = Uint8Array.from({ length: count }, (_, i) => i % 10);
  const images = Uint8Array.from({ length: count * 784 }, (_, at) => {
    const row = Math.floor((at % 784) / 28);
    const bright = Math.floor(row / 2) === labels[Math.floor(at / 784)];
    return bright ? 200 + random.interval(50) : random.interval(60);
  });
  return { name: 'builtin', images, labels, count, trainCount: 160, rows: 28, columns: 28, channels: 1 };
}

/** A small MLP that learns `stripes` in a few epochs. */
export const mlp = {
  kind: 'train',
  data: { split: 'standard', trainSize: 120, validation: { start: 120, count: 40 }, preprocessing: 'unit' },
  network: {
    inputShape: [784],
    layers: [
      { type: 'dense', units: 16, activation: 'relu' },
      { type: 'dense', units: 10 },
    ],
  },
  initialiser: 'sklearn',
  optimiser: { name: 'adam', learningRate: 0.01 },
  batchSize: 32,
  epochs: 8,
  seed: 3,
};
/** A small CNN with dropout. */
export const cnn = {
  ...mlp,
  network: {
    inputShape: [28, 28, 1],
    layers: [
      { type: 'conv2d', filters: 4, kernelSize: 5, strides: 2, activation: 'relu' },
      { type: 'maxPool2d', poolSize: 3, strides: 2 },
      { type: 'flatten' },
      { type: 'dropout', rate: 0.2 },
      { type: 'dense', units: 10 },
    ],
  },
  initialiser: 'torch',
};
/** The MLP's spec, or another, with some fields changed. */
export const spec = (changes: object = {}, base: object = mlp): TrainSpec => parseTrainSpec({ ...base, ...changes });

/** All events of a run. */
export async function collect(from: AsyncIterable<RunEvent>): Promise<RunEvent[]> {
  const events: RunEvent[] = [];
  for await (const event of from) events.push(event);
  return events;
}
/** The events of one type. */
export const only = <T extends RunEvent['type']>(events: readonly RunEvent[], type: T) =>
  events.filter((event): event is Extract<RunEvent, { type: T }> => event.type === type);
