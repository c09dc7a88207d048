import * as tf from '@tensorflow/tfjs-core';
import type { Samples } from '../data/prepare-data.ts';
import type { Evaluating } from '../experiment/event.ts';
import { forward } from '../model/forward.ts';
import { crossEntropy } from './loss.ts';
import type { NetworkSpec } from './spec.ts';

/** How well a network does on some samples. */
export interface Evaluation {
  /** Mean cross-entropy in nats, without penalty. */
  readonly loss: number;
  /** Fraction of right answers, 0..1. */
  readonly accuracy: number;
}

/** Small enough to answer "stop" between two of them, large enough to keep the kernels busy. */
const chunkSize = 500;

/** Loss and accuracy over all samples, in chunks so that the caller can stop in between. */
export async function* evaluate(
  network: NetworkSpec,
  weights: readonly tf.Tensor[],
  samples: Samples,
): AsyncGenerator<Evaluating, Evaluation> {
  let loss = 0;
  let right = 0;
  const pixels = samples.inputs.length / samples.count;
  for (let start = 0; start < samples.count; start += chunkSize) {
    const end = Math.min(samples.count, start + chunkSize);
    const sums = tf.tidy(() => {
      const x = tf.tensor2d(samples.inputs.subarray(start * pixels, end * pixels), [end - start, pixels]);
      const labels = tf.tensor1d(samples.labels.subarray(start, end), 'int32');
      const logits = forward({ network, weights }, x);
      const hits = tf.sum(tf.cast(tf.equal(tf.argMax(logits, 1), labels), 'float32'));
      return tf.stack([tf.mul(crossEntropy(logits, labels), end - start), hits]);
    });
    const [lossSum, hits] = await sums.data();
    sums.dispose();
    loss += lossSum;
    right += hits;
    yield { type: 'evaluating', done: end, total: samples.count };
  }
  return { loss: loss / samples.count, accuracy: right / samples.count };
}
