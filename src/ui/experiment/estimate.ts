import { multiplications } from '../../lab/model/multiplications.ts';
import { parameterCount } from '../../lab/model/network-shapes.ts';
import type { TrainSpec } from '../../lab/train/spec.ts';

/** Batches a run takes, if nothing ends it before. */
export function plannedSteps(spec: TrainSpec): number {
  return spec.epochs * Math.ceil(spec.data.trainSize / Math.min(spec.batchSize, spec.data.trainSize));
}

/**
 * What a batch takes besides its images' multiplications, in multiplications: an update for each parameter, and what
 * every batch costs. Fitted to the 162 recorded runs of A2.3 on wasm, whose nine sizes it meets within 3 %.
 */
const updateWork = 40;
const batchWork = 1.5e6;

const knownWork = new WeakMap<TrainSpec, number>();

/** How much there is to do in a batch of a spec: good only for comparing specs of one kind of network. */
export function workOfBatch(spec: TrainSpec): number {
  const { network, batchSize, data } = spec;
  const images = Math.min(batchSize, data.trainSize);
  const work =
    knownWork.get(spec) ?? images * multiplications(network) + updateWork * parameterCount(network) + batchWork;
  knownWork.set(spec, work);
  return work;
}

/** What was measured on a machine. */
export interface MeasuredSpeed {
  /** Of one run on one worker. */
  readonly stepsPerSecond: number;
  /** What was measured. */
  readonly spec: TrainSpec;
  readonly workers: number;
}

/** Seconds that runs take, if nothing ends them before. */
export function estimateSeconds(specs: readonly TrainSpec[], { stepsPerSecond, spec, workers }: MeasuredSpeed): number {
  const work = specs.reduce((sum, one) => sum + plannedSteps(one) * workOfBatch(one), 0);
  return work / workOfBatch(spec) / stepsPerSecond / Math.max(1, Math.min(workers, specs.length));
}

/** What the quick preset may take. */
export const quickSeconds = 30;

/** Epochs of the quick preset: as its author chose, or fewer where this machine would need longer than it should. */
export function quickEpochs(specs: readonly TrainSpec[], speed: MeasuredSpeed): number {
  const [{ epochs }] = specs;
  const seconds = estimateSeconds(specs, speed);
  return seconds <= quickSeconds ? epochs : Math.max(2, Math.floor((epochs * quickSeconds) / seconds));
}
