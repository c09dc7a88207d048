import type { Preprocessing } from '../../datasets/splits/preprocess.ts';
import type { NamedWeight } from '../model/weights.ts';
import type { Checkpoint } from '../train/checkpoint.ts';

/** What a runner reports. Losses are means per sample in nats; accuracies are fractions 0..1. */
export type RunEvent =
  | RunStarted
  | StepDone
  | EpochDone
  | Evaluating
  | CheckpointTaken
  | Diverged
  | TrainedWeights
  | RunResult;

/** The first event: what is about to happen. */
export interface RunStarted {
  readonly type: 'started';
  readonly backend: string;
  readonly dataset: string;
  readonly epochs: number;
  readonly stepsPerEpoch: number;
  readonly parameters: number;
}

/** One batch; `step` counts from 1 over the whole run; `loss` includes the penalty. */
export interface StepDone {
  readonly type: 'step';
  readonly step: number;
  readonly epoch: number;
  readonly loss: number;
}

/** One pass over the training images. */
export interface EpochDone {
  readonly type: 'epoch';
  readonly epoch: number;
  readonly step: number;
  /** Mean over the epoch's batches, each before its update, with the penalty: scikit-learn's loss_curve_. */
  readonly loss: number;
  readonly validationLoss?: number;
  readonly validationAccuracy?: number;
  /** Since the start of training, pauses included. */
  readonly seconds: number;
}

/** Progress of an evaluation that takes a while. */
export interface Evaluating {
  readonly type: 'evaluating';
  readonly done: number;
  readonly total: number;
}

/** The state of the run, so that it can go on from here after a break. */
export interface CheckpointTaken {
  readonly type: 'checkpoint';
  readonly checkpoint: Checkpoint;
}

/** The loss is no longer a number; the run ends here. */
export interface Diverged {
  readonly type: 'diverged';
  readonly step: number;
  readonly epoch: number;
}

/** The weights after training, and how pixels become the inputs they were trained on. */
export interface TrainedWeights {
  readonly type: 'weights';
  readonly weights: readonly NamedWeight[];
  readonly preprocessing: Preprocessing;
}

/** The last event of a run that went through. */
export interface RunResult {
  readonly type: 'result';
  readonly trainAccuracy: number;
  readonly validationAccuracy?: number;
  readonly testAccuracy: number;
  /** Of the last epoch. */
  readonly loss: number;
  readonly epochs: number;
  readonly steps: number;
  readonly seconds: number;
}
