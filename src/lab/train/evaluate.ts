import * as tf from '@tensorflow/tfjs-core';
import type { Samples } from '../data/prepare-data.ts';
import type { Evaluating } from '../experiment/event.ts';
import { forward } from '../model/forward.ts';
import { multiplications } from '../model/multiplications.ts';
import { networkShapes } from '../model/network-shapes.ts';
import { type Answers, type Figures, figuresOf } from './assess.ts';
import { batchLoss, isAutoencoder } from './loss.ts';
import type { RunControl } from './run-control.ts';
import type { NetworkSpec, TrainSpec } from './spec.ts';

/** A network to be judged. */
export interface Judged {
  readonly spec: Pick<TrainSpec, 'network' | 'loss'>;
  readonly variables: readonly tf.Tensor[];
  readonly control: Pick<RunControl, 'safePoint'>;
}

/** How a network does on samples; where there are classes also what it said. */
export interface Judgement {
  readonly figures: Figures;
  readonly answers?: Answers;
}

/**
 * Loss and accuracy over all samples, in pieces small enough to answer "stop" between two of them. Dropout is off, and
 * no penalty counts.
 */
export async function* evaluate(judged: Judged, samples: Samples): AsyncGenerator<Evaluating, Judgement> {
  const { spec, control } = judged;
  const { count, labels } = samples;
  const classes = isAutoencoder(spec) ? undefined : outputCount(spec.network);
  const logits = new Float32Array(count * (classes ?? 0));
  let lossSum = 0;
  const step = pieceSize(spec.network);
  for (let start = 0; start < count; start += step) {
    const end = Math.min(count, start + step);
    const values = await onHost(() => answersTo(judged, samples, [start, end]));
    if (classes) logits.set(values, start * classes);
    else lossSum += values[0] * (end - start);
    yield { type: 'evaluating', done: end, total: count };
    await control.safePoint?.('evaluation');
  }
  if (!classes) return { figures: { count, loss: lossSum / count } };
  const answers = { logits, labels: labels.subarray(0, count), classes };
  return { figures: figuresOf(answers), answers };
}

/** The logits of the samples from one place to another; of an autoencoder its mean loss. */
function answersTo({ spec, variables }: Judged, { inputs, targets, count }: Samples, [start, end]: [number, number]) {
  const rows = (values: Float32Array) => {
    const pixels = values.length / count;
    return tf.tensor2d(values.subarray(start * pixels, end * pixels), [end - start, pixels]);
  };
  const logits = forward({ network: spec.network, weights: variables }, rows(inputs));
  return isAutoencoder(spec) ? batchLoss(spec.loss, logits, rows(targets ?? inputs)) : logits;
}

async function onHost(compute: () => tf.Tensor): Promise<Float32Array> {
  const tensor = tf.tidy(compute);
  try {
    return (await tensor.data()) as Float32Array;
  } finally {
    tensor.dispose();
  }
}

/** Multiplications that a slow machine does in well under 100 ms. */
const pieceWork = 2.5e8;

/** How many samples are looked at together: it depends on the network only, so that the sums are always the same. */
function pieceSize(network: NetworkSpec): number {
  const work = multiplications(network);
  return Math.max(20, Math.min(500, Math.floor(pieceWork / Math.max(1, work))));
}

const outputCount = (network: NetworkSpec) => networkShapes(network).at(-1)?.output[0] ?? 0;
