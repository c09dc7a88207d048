import { publishedSizes } from '../../datasets/dataset.ts';
import { splitSizes } from '../../datasets/splits/split.ts';
import { parseTrainSpec } from '../train/parse-spec.ts';
import type { TrainSpec } from '../train/spec.ts';
import type { Experiment } from './experiment.ts';

/** How many of the last training images are held back for validation. */
export const heldBackCount = 10_000;

/** The spec with the last images of the training part for validation, where it would use the test images. */
export function heldBack(spec: TrainSpec): TrainSpec {
  if (spec.data.validation !== 'test') return spec;
  const start = splitSizes(spec.data.split, publishedSizes[spec.data.dataset]).train - heldBackCount;
  const trainSize = Math.min(spec.data.trainSize, start);
  return { ...spec, data: { ...spec.data, trainSize, validation: { start, count: heldBackCount } } };
}

/** Whether an experiment, as published, takes the test images for validation. */
export function validatesOnTest({ spec }: Experiment): boolean {
  return spec.data.validation === 'test';
}

const withHeldBack = new WeakMap<Experiment, Experiment>();

/** The experiment with `heldBack` done to its spec; the same object for the same experiment. */
export function heldBackExperiment(experiment: Experiment): Experiment {
  if (!validatesOnTest(experiment)) return experiment;
  const made = withHeldBack.get(experiment) ?? { ...experiment, spec: heldBack(parseTrainSpec(experiment.spec)) };
  withHeldBack.set(experiment, made);
  return made;
}
