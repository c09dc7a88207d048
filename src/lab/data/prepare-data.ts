import type { Dataset } from '../../datasets/dataset.ts';
import type { Preprocessing } from '../../datasets/splits/preprocess.ts';
import { splitIndices } from '../../datasets/splits/split.ts';
import { fitScaler } from '../../datasets/splits/standard-scaler.ts';
import { checkSizes } from './check-sizes.ts';
import type { DataSpec } from './data-spec.ts';
import { type ImageSource, imageSource } from './image-source.ts';

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
  /** How many classes the labels are of; 10 where absent. */
  readonly classes?: number;
  /**
   * Inputs for an epoch, counted from 1, where every epoch sees its own version of the images. It gives way now and then,
   * saying how many images are ready; the inputs it returns hold until the next epoch's are asked for.
   */
  readonly refresh?: (epoch: number) => Generator<number, Float32Array>;
}

/**
 * Splits and preprocesses a dataset as a spec says, with the clean inputs as targets where an autoencoder needs them.
 * Throws a `SpecError` when the spec asks for more than there is.
 */
export function prepareData(spec: DataSpec, dataset: Dataset, { targets = false } = {}): TrainingData {
  checkSizes(spec, dataset);
  const split = splitIndices(spec.split, dataset);
  const pixels = dataset.rows * dataset.columns * dataset.channels;
  const how = preprocessing(spec, () => fitScaler(dataset.images, split.train, pixels));
  const source = imageSource(spec, dataset, how);
  const samples = (indices: Int32Array): Samples => ({
    count: indices.length,
    inputs: source.noisy(indices),
    labels: Int32Array.from(indices, (index) => dataset.labels[index]),
    ...(targets && spec.noise ? { targets: source.clean(indices) } : {}),
  });
  const training = split.train.slice(0, spec.trainSize);
  const validation = validationIndices(spec, split);
  const changing = spec.augmentation !== undefined || spec.noise?.redraw === 'everyEpoch';
  return {
    name: dataset.name,
    train: samples(training),
    ...(validation ? { validation: samples(validation) } : {}),
    test: samples(split.test),
    preprocessing: how,
    ...(changing ? { refresh: refreshed(source, training, pixels) } : {}),
  };
}

/** Every epoch's inputs are written over those of the one before. */
function refreshed(source: ImageSource, indices: Int32Array, pixels: number): NonNullable<TrainingData['refresh']> {
  let inputs: Float32Array | undefined;
  return (epoch) => {
    inputs ??= new Float32Array(indices.length * pixels);
    return source.ofEpoch(epoch, indices, inputs);
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
  return split.train.slice(start, start + count);
}
