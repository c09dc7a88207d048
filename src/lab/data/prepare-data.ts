import type { Dataset } from '../../datasets/dataset.ts';
import type { Preprocessing } from '../../datasets/splits/preprocess.ts';
import { splitIndices } from '../../datasets/splits/split.ts';
import { fitScaler } from '../../datasets/splits/standard-scaler.ts';
import { bootstrapSample } from './bootstrap.ts';
import { checkSizes } from './check-sizes.ts';
import type { DataSpec } from './data-spec.ts';
import { type ImageSource, imageSource, type MakingInputs } from './image-source.ts';

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
   * Inputs for an epoch, counted from 1, where every epoch sees its own version of the images. What is returned holds
   * until the next epoch's are asked for.
   */
  readonly refresh?: (epoch: number) => MakingInputs;
}

/** Data on the way: in between how many images of the part under way are done, at last the data. */
export type PreparingData = Generator<number, TrainingData>;

/**
 * Splits and preprocesses a dataset as a spec says, with the clean inputs as targets where an autoencoder needs them.
 * Throws a `SpecError` when the spec asks for more than there is.
 */
export function* preparingData(spec: DataSpec, dataset: Dataset, { targets = false } = {}): PreparingData {
  checkSizes(spec, dataset);
  const split = splitIndices(spec.split, dataset);
  const pixels = dataset.rows * dataset.columns * dataset.channels;
  const how = preprocessing(spec, () => fitScaler(dataset.images, split.train, pixels));
  const source = imageSource(spec, dataset, how);
  const samples = function* (indices: Int32Array): Generator<number, Samples> {
    const inputs = yield* source.noisy(indices);
    const labels = Int32Array.from(indices, (index) => dataset.labels[index]);
    const clean = targets && spec.noise ? { targets: yield* source.clean(indices) } : {};
    return { count: indices.length, inputs, labels, ...clean };
  };
  const chosen = split.train.slice(0, spec.trainSize);
  const training = spec.bootstrap ? bootstrapSample(chosen, spec.bootstrap.seed) : chosen;
  const train = yield* samples(training);
  const test = yield* samples(split.test);
  const slice = typeof spec.validation === 'object' ? yield* samples(sliced(split.train, spec.validation)) : undefined;
  const validation = spec.validation === 'test' ? test : slice;
  const changing = spec.augmentation !== undefined || spec.noise?.redraw === 'everyEpoch';
  return {
    name: dataset.name,
    train,
    ...(validation ? { validation } : {}),
    test,
    preprocessing: how,
    ...(changing ? { refresh: refreshed(source, training, pixels) } : {}),
  };
}

/** The same in one go, for whoever has nothing else to do meanwhile. */
export function prepareData(spec: DataSpec, dataset: Dataset, options: { targets?: boolean } = {}): TrainingData {
  const preparing = preparingData(spec, dataset, options);
  for (;;) {
    const { done, value } = preparing.next();
    if (done) return value;
  }
}

/** Every epoch's inputs are written over those of the one before. */
function refreshed(source: ImageSource, indices: Int32Array, pixels: number): (epoch: number) => MakingInputs {
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

const sliced = (indices: Int32Array, { start, count }: { start: number; count: number }) =>
  indices.slice(start, start + count);
