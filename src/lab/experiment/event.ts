import type { Preprocessing } from '../../datasets/splits/preprocess.ts';
import type { NamedWeight } from '../model/weights.ts';
import type { Assessment, Figures } from '../train/assess.ts';
import type { Checkpoint } from '../train/checkpoint.ts';
import type { WeightStatistics } from '../train/weight-statistics.ts';

/** What a runner reports. Losses are means per sample in nats; accuracies are fractions 0..1. */
export type RunEvent =
  | RunStarted
  | Untrained
  | StepDone
  | RateChanged
  | EpochDone
  | Evaluating
  | CheckpointTaken
  | Snapshot
  | Diverged
  | TrainedWeights
  | Predictions
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

/** How the network does with its first weights, before any update: "epoch 0". */
export interface Untrained {
  readonly type: 'untrained';
  /** Of the first training images, at most 10,000 of them. */
  readonly train: Figures;
  readonly validation?: Figures;
}

/** One batch; `step` counts from 1 over the whole run. All figures are from before its update. */
export interface StepDone {
  readonly type: 'step';
  readonly step: number;
  readonly epoch: number;
  /** With the penalty. */
  readonly loss: number;
  /** Without the penalty. */
  readonly dataLoss: number;
  /** Of the batch; absent where there are no classes. */
  readonly accuracy?: number;
  /** Of the loss with its penalty, over all weights; measured at some steps only. */
  readonly gradientNorm?: number;
  readonly learningRate: number;
}

/** The reader changed the learning rate; it acts from batch `step` on. A schedule starts from the new rate. */
export interface RateChanged {
  readonly type: 'rateChanged';
  readonly step: number;
  readonly learningRate: number;
}

/** One pass over the training images. */
export interface EpochDone {
  readonly type: 'epoch';
  readonly epoch: number;
  readonly step: number;
  /** Mean over the epoch's batches, each before its update, with the penalty: scikit-learn's loss_curve_. */
  readonly loss: number;
  /** The same without the penalty. */
  readonly dataLoss?: number;
  /** Of the epoch's batches, each before its update. */
  readonly trainAccuracy?: number;
  /** Mean over the batches where it was measured. */
  readonly gradientNorm?: number;
  /** Mean negative log-likelihood, without penalty. */
  readonly validationLoss?: number;
  readonly validationAccuracy?: number;
  /** At the end of the epoch, weight by weight; where asked for. */
  readonly weights?: readonly WeightStatistics[];
  /** Since the start of training, pauses left out. */
  readonly seconds: number;
}

/** Progress of what takes a while beside the batches: preparing images, moving them for an epoch, looking at them. */
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

/** The weights as they are while the network learns, for looking at them and for trying them. */
export interface Snapshot {
  readonly type: 'snapshot';
  /** The epoch under way and the batches done over the whole run. */
  readonly epoch: number;
  readonly step: number;
  readonly weights: readonly NamedWeight[];
  readonly preprocessing: Preprocessing;
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

/** What the trained network takes every image of a part for, in the order of the part; where asked for. */
export interface Predictions {
  readonly type: 'predictions';
  readonly part: 'validation' | 'test';
  readonly predicted: Uint8Array;
  /** Probability of the predicted class. */
  readonly confidence: Float32Array;
}

/** The trained network on each part of the data. Losses are without penalty. */
export interface Assessments {
  readonly train: Figures;
  readonly validation?: Figures | Assessment;
  readonly test: Figures | Assessment;
}

/** The last event of a run that went through. Accuracies are absent where there are no classes. */
export interface RunResult {
  readonly type: 'result';
  readonly trainAccuracy?: number;
  readonly validationAccuracy?: number;
  readonly testAccuracy?: number;
  /** Absent in records of earlier versions. */
  readonly assessments?: Assessments;
  /** Of the last epoch. */
  readonly loss: number;
  readonly epochs: number;
  readonly steps: number;
  readonly seconds: number;
}
