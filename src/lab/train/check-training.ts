import type { TrainingData } from '../data/prepare-data.ts';
import { SpecError } from '../model/network-shapes.ts';
import { checkNetwork } from './check-network.ts';
import type { TrainSpec } from './spec.ts';
import type { LearningSpec } from './trainer.ts';

/** How many classes the course's datasets have. */
export const usualClasses = 10;

/** Throws a `SpecError`, naming the field, when a network cannot be trained on these samples. */
export function checkTraining(spec: LearningSpec, data: TrainingData): void {
  const { count, inputs } = data.train;
  checkBatch(spec, count);
  const { loss, batchSize } = spec;
  checkNetwork(spec.network, { loss, batchSize, classes: data.classes ?? usualClasses, pixels: inputs.length / count });
  checkStop(spec.stop, data.validation !== undefined);
}

/** Throws a `SpecError` when a batch is larger than the data, unless scikit-learn's rule cuts it down. */
export function checkBatch({ batchSize, initialiser }: LearningSpec, count: number): void {
  if (batchSize <= count || initialiser === 'sklearn') return;
  const reason = `a batch of ${batchSize} is more than the ${count} training images; take at most ${count}`;
  throw new SpecError('batchSize', `${reason} (scikit-learn would take ${count} by itself, Keras and torch do not)`);
}

/** Throws a `SpecError` when a run is to be stopped by validation images that it does not have. */
export function checkStop(stop: TrainSpec['stop'], hasValidation: boolean): void {
  if (stop.rule === 'earlyStopping' && !hasValidation) {
    throw new SpecError('stop', 'early stopping watches the validation loss, but data.validation is "none"');
  }
}
