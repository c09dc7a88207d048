import type { Dataset } from '../../datasets/dataset.ts';
import { type Preprocessing, preprocess } from '../../datasets/splits/preprocess.ts';
import { splitIndices } from '../../datasets/splits/split.ts';
import { fitScaler } from '../../datasets/splits/standard-scaler.ts';
import { SpecError } from '../model/network-shapes.ts';
import type { DataSpec } from '../train/spec.ts';

/** Preprocessed images, row by row, and their labels. */
export interface Samples {
  readonly count: number;
  readonly inputs: Float32Array;
  readonly labels: Int32Array;
  /** The inputs before noise: what an autoencoder should put out. Absent where the inputs themselves are clean. */
  readonly targets?: Float32Array;
}

/** What a run trains on and is judged by. */
export interface TrainingData {
  readonly name: string;
  readonly train: Samples;
  readonly validation?: Samples;
  readonly test: Samples;
  /** How pixels became inputs, for using the trained network on other images. */
  readonly preprocessing: Preprocessing;
  /** Inputs for an epoch, counted from 1, where every epoch sees its own version of the images (augmentation). */
  readonly refresh?: (epoch: number) => Float32Array;
}

/** Splits and preprocesses a dataset as a spec says. Throws a `SpecError` when the spec asks for more than there is. */
export function prepareData(spec: DataSpec, dataset: Dataset): TrainingData {
  const split = splitIndices(spec.split, dataset);
  const pixels = dataset.rows * dataset.columns * dataset.channels;
  const how = preprocessing(spec, () => fitScaler(dataset.images, split.train, pixels));
  const samples = (indices: Int32Array): Samples => ({
    count: indices.length,
    inputs: preprocess(how, { images: dataset.images, indices, pixels }),
    labels: Int32Array.from(indices, (index) => dataset.labels[index]),
  });
  if (spec.trainSize > split.train.length) {
    throw new SpecError('data.trainSize', `there are ${split.train.length} training images, not ${spec.trainSize}`);
  }
  const validation = validationIndices(spec, split);
  return {
    name: dataset.name,
    train: samples(split.train.slice(0, spec.trainSize)),
    ...(validation ? { validation: samples(validation) } : {}),
    test: samples(split.test),
    preprocessing: how,
  };
}

function preprocessing(spec: DataSpec, scaler: () => ReturnType<typeof fitScaler>): Preprocessing {
  return spec.preprocessing === 'standardise'
    ? { kind: 'standardise', scaler: scaler() }
    : { kind: spec.preprocessing };
}

function validationIndices(spec: DataSpec, split: { train: Int32Array; test: Int32Array }): Int32Array | undefined {
  if (spec.validation === 'none') return undefined;
  if (spec.validation === 'test') return split.test;
  const { start, count } = spec.validation;
  if (start + count > split.train.length) {
    throw new SpecError('data.validation', `it ends at image ${start + count} of ${split.train.length}`);
  }
  return split.train.slice(start, start + count);
}
