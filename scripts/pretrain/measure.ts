import type { Dataset } from '../../src/datasets/dataset.ts';
import type { PenDigit } from '../../src/datasets/formats/pendigits.ts';
import { generateHandwriting } from '../../src/datasets/handwriting/generate.ts';
import { splitIndices } from '../../src/datasets/splits/split.ts';
import { type Model, predict } from '../../src/lab/model/model.ts';
import { isHeldBack, type LabelledImages, replayOnPad } from './pen-writers.ts';

/** Images that no model was trained on, by the name a card gives them. */
export type TestSets = Readonly<Record<string, LabelledImages>>;

/** MNIST's validation and test part, pen strokes of writers kept out of training, and digits of other built-in writers. */
export function createTestSets(mnist: Dataset, pens: readonly PenDigit[], seed: number): TestSets {
  const { train, test } = splitIndices('cs273a', mnist);
  const pick = (indices: Int32Array): LabelledImages => ({
    images: Uint8Array.from(Buffer.concat(Array.from(indices, (i) => mnist.images.subarray(i * 784, (i + 1) * 784)))),
    labels: Uint8Array.from(indices, (i) => mnist.labels[i]),
  });
  const builtin = generateHandwriting({ seed: seed + 1, trainCount: 0, testCount: 3000 });
  return {
    mnistValidation: pick(train.slice(10_000, 20_000)),
    mnistTest: pick(test),
    heldBackWriters: replayOnPad(pens.filter(isHeldBack), seed),
    builtinWriters: { images: builtin.images, labels: builtin.labels },
  };
}

const chunk = 1000;

/** The fraction of images that the model names rightly, with or without extreme inputs cut off. */
export function accuracyOf(model: Model, { images, labels }: LabelledImages, options: { clip: boolean }): number {
  let right = 0;
  for (let start = 0; start < labels.length; start += chunk) {
    const probabilities = predict(model, images.subarray(start * 784, (start + chunk) * 784), options);
    for (let row = 0; row < probabilities.length / 10; row++) {
      const scores = probabilities.subarray(row * 10, (row + 1) * 10);
      if (scores.indexOf(Math.max(...scores)) === labels[start + row]) right++;
    }
  }
  return right / labels.length;
}
