import { expect, it } from 'vitest';
import type { Dataset } from '../../datasets/dataset.ts';
import { parseTrainSpec } from '../train/parse-spec.ts';
import { prepareData, preparingData, type TrainingData } from './prepare-data.ts';

const count = 1300;
const dataset: Dataset = {
  name: 'builtin',
  images: Uint8Array.from({ length: count * 36 }, (_, i) => (i * 7 + Math.floor(i / 36)) % 256),
  labels: Uint8Array.from({ length: count }, (_, i) => i % 10),
  count,
  trainCount: 1200,
  rows: 6,
  columns: 6,
  channels: 1,
};
const spec = (data: object) =>
  parseTrainSpec({
    kind: 'train',
    data: { split: 'standard', trainSize: 1100, validation: 'test', preprocessing: 'unit', ...data },
    network: { inputShape: [784], layers: [{ type: 'dense', units: 10 }] },
    initialiser: 'keras',
    optimiser: { name: 'sgd', learningRate: 0.1 },
    batchSize: 100,
    epochs: 1,
    seed: 1,
  }).data;
const prepared = (data: object) => prepareData(spec(data), dataset, { targets: true });
const noise = { kind: 'saltAndPepper', amount: 0.4 };

/** The inputs of an epoch, and how often they gave way. */
function epochInputs({ refresh }: TrainingData, epoch: number): { inputs: Float32Array; progress: number[] } {
  const making = refresh?.(epoch);
  const progress: number[] = [];
  for (let next = making?.next(); next; next = making?.next()) {
    if (next.done) return { inputs: next.value.slice(), progress };
    progress.push(next.value);
  }
  throw new Error('these inputs never change');
}

it('noise replaces part of the inputs by 0 and 1, in every part of the data, and keeps the clean ones as targets', () => {
  const clean = prepared({});
  const noisy = prepared({ noise });
  expect(clean.train.targets).toBeUndefined();
  expect(noisy.refresh).toBeUndefined();
  for (const part of ['train', 'test', 'validation'] as const) {
    const [inputs, targets] = [noisy[part]?.inputs, noisy[part]?.targets];
    expect(targets).toEqual(clean[part]?.inputs);
    const changed = inputs?.filter((value, i) => value !== targets?.[i]) ?? new Float32Array();
    expect(changed.every((value) => value === 0 || value === 1)).toBe(true);
    expect(changed.length / (inputs?.length ?? 0)).toBeCloseTo(0.4, 1);
  }
  expect(prepareData(spec({ noise }), dataset).train.targets).toBeUndefined();
});

it('noise belongs to the image, the seed and, if drawn anew, the epoch', () => {
  const once = prepared({ noise });
  expect(prepared({ noise }).train.inputs).toEqual(once.train.inputs);
  expect(prepared({ noise: { ...noise, seed: 2 } }).train.inputs).not.toEqual(once.train.inputs);
  // The test images are the validation images here.
  expect(once.validation?.inputs).toEqual(once.test.inputs);
  const anew = prepared({ noise: { ...noise, redraw: 'everyEpoch' } });
  expect(anew.train.inputs).toEqual(once.train.inputs);
  const [first, second] = [epochInputs(anew, 1), epochInputs(anew, 2)];
  expect(first.inputs).not.toEqual(second.inputs);
  expect(epochInputs(anew, 1).inputs).toEqual(first.inputs);
  expect(first.progress).toEqual([500, 1000]);
});

it('noise acts on pixels: standardised inputs are those of 0 and 255', () => {
  const clean = prepared({ preprocessing: 'symmetric' }).train.inputs;
  const noisy = prepared({ preprocessing: 'symmetric', noise }).train.inputs;
  expect(noisy.every((value, i) => value === clean[i] || Math.abs(value) === 1)).toBe(true);
});

it('augmentation moves the training images, another way every epoch, and nothing else', () => {
  const clean = prepared({});
  const varied = prepared({ augmentation: { shift: 2, rotate: 10, zoom: 0.1 } });
  expect(varied.train.inputs).toEqual(clean.train.inputs);
  expect(varied.test.inputs).toEqual(clean.test.inputs);
  const [first, second] = [epochInputs(varied, 1).inputs, epochInputs(varied, 2).inputs];
  expect(first).not.toEqual(clean.train.inputs);
  expect(second).not.toEqual(first);
  expect(epochInputs(varied, 1).inputs).toEqual(first);
});

it.each([
  [{ trainSize: 1201 }, /data\.trainSize: there are 1200 training images, not 1201/],
  [{ validation: { start: 1150, count: 51 } }, /data\.validation: it ends at image 1201 of 1200/],
])('refuses more images than there are: %j', (data, message) => {
  expect(() => prepared(data)).toThrow(message);
});

it('gives way after every few hundred images, and ends with the same data', () => {
  const preparing = preparingData(spec({ noise }), dataset, { targets: true });
  const progress: number[] = [];
  let next = preparing.next();
  for (; !next.done; next = preparing.next()) progress.push(next.value);
  expect(progress).toEqual([500, 1000, 500, 1000]);
  expect(next.value).toEqual(prepared({ noise }));
});

it('draws a bag from the training images only, labels with their images, and leaves the other parts alone', () => {
  const whole = prepared({ trainSize: 300 });
  const bag = prepared({ trainSize: 300, bootstrap: { seed: 5 } });
  const pixels = 36;
  const row = (data: TrainingData, i: number) =>
    `${data.train.labels[i]}: ${data.train.inputs.subarray(i * pixels, (i + 1) * pixels)}`;
  const known = new Set(Array.from({ length: 300 }, (_, i) => row(whole, i)));
  const drawn = Array.from({ length: bag.train.count }, (_, i) => row(bag, i));
  expect(bag.train.count).toBe(300);
  expect(drawn.every((one) => known.has(one))).toBe(true);
  expect(new Set(drawn).size).toBeLessThan(known.size);
  expect(bag.validation).toEqual(whole.validation);
  expect(bag.test).toEqual(whole.test);
});
