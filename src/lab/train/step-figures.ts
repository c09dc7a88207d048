import * as tf from '@tensorflow/tfjs-core';

/** What a step measures before its update. */
export type FigureName = 'dataLoss' | 'penalty' | 'hits' | 'squaredNorm';

/** A number times a number that may still be on the device. */
export interface Term {
  readonly factor: number;
  readonly of: tf.Scalar | number;
}

/** Figures as sums of terms, not read yet. */
export type Unread = Readonly<Partial<Record<FigureName, readonly Term[] | undefined>>>;

/** Figures in a fixed order: numbers, or one vector on the device that whoever has it must dispose. */
export interface StepFigures {
  readonly names: readonly FigureName[];
  readonly values: readonly number[] | tf.Tensor1D;
}

const names: readonly FigureName[] = ['dataLoss', 'penalty', 'hits', 'squaredNorm'];

/** Adds up the terms: on the host where reading is free, otherwise on the device, kept beyond the tidy around it. */
export function gatherFigures(unread: Unread, readsAreFree: boolean): StepFigures {
  const present = names.filter((name) => unread[name] !== undefined);
  const terms = present.map((name) => unread[name] as readonly Term[]);
  if (readsAreFree) return { names: present, values: terms.map(sumOnHost) };
  return { names: present, values: tf.keep(tf.tidy(() => tf.stack(terms.map(sumOnDevice)) as tf.Tensor1D)) };
}

function sumOnHost(terms: readonly Term[]): number {
  return terms.reduce((sum, { factor, of }) => sum + factor * (typeof of === 'number' ? of : of.dataSync()[0]), 0);
}

function sumOnDevice(terms: readonly Term[]): tf.Scalar {
  const scaled = terms.map(({ factor, of }) => (factor === 1 && of instanceof tf.Tensor ? of : tf.mul(of, factor)));
  return (scaled.length === 1 ? scaled[0] : tf.addN(scaled)) as tf.Scalar;
}

/** The values of several steps' figures, read from the device together. */
export async function readFigures(steps: readonly StepFigures[]): Promise<readonly (readonly number[])[]> {
  const onDevice = steps.flatMap(({ values }) => (values instanceof tf.Tensor ? [values] : []));
  const read = onDevice.length > 0 ? await readTogether(onDevice) : [];
  let next = 0;
  return steps.map(({ values }) => {
    if (!(values instanceof tf.Tensor)) return values;
    next += values.size;
    return Array.from(read.slice(next - values.size, next));
  });
}

async function readTogether(vectors: tf.Tensor1D[]): Promise<Float32Array> {
  const all = tf.concat(vectors);
  try {
    return (await all.data()) as Float32Array;
  } finally {
    all.dispose();
  }
}

/** Frees what is on the device. */
export function disposeFigures(steps: readonly StepFigures[]): void {
  for (const { values } of steps) if (values instanceof tf.Tensor) values.dispose();
}
