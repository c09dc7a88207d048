import type { TrainSpec } from '../../lab/train/spec.ts';

/** Batches a run takes. */
export function plannedSteps(spec: TrainSpec): number {
  return spec.epochs * Math.ceil(spec.data.trainSize / Math.min(spec.batchSize, spec.data.trainSize));
}

/** Seconds that runs take at `stepsPerSecond` each, on `workers` workers. */
export function estimateSeconds(specs: readonly TrainSpec[], stepsPerSecond: number, workers: number): number {
  const steps = specs.reduce((sum, spec) => sum + plannedSteps(spec), 0);
  return steps / stepsPerSecond / Math.max(1, Math.min(workers, specs.length));
}

/** What the quick preset may take. */
export const quickSeconds = 30;

/** Epochs of the quick preset: as its author chose, or fewer where this machine would need longer than it should. */
export function quickEpochs(specs: readonly TrainSpec[], stepsPerSecond: number, workers: number): number {
  const [{ epochs }] = specs;
  const seconds = estimateSeconds(specs, stepsPerSecond, workers);
  return seconds <= quickSeconds ? epochs : Math.max(2, Math.floor((epochs * quickSeconds) / seconds));
}
