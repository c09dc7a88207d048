import type { Observe } from '../train/run-control.ts';
import type { TrainSpecInput } from '../train/spec.ts';

/** A value a spec's field can be set to. */
export type FieldValue = number | string | boolean;

/** One setting that an experiment varies: a dotted path into the spec ("optimiser.learningRate") and its values. */
export interface Axis {
  readonly field: string;
  /** The axis in the reader's words, e.g. "learning rate". */
  readonly label: string;
  readonly values: readonly FieldValue[];
  /** What else changes with each value, in their order: more epochs for fewer images, say. */
  readonly also?: readonly Changes[];
}

/** Values of spec fields by dotted path. */
export type Changes = Readonly<Record<string, FieldValue>>;

/** What an experiment wants measured and shown while it runs, beside what costs nothing. */
export interface Watched {
  readonly observe?: Observe;
  /** Milliseconds between two snapshots of the weights; none where absent. */
  readonly snapshotEveryMs?: number;
}

/** The part of an experiment, or of anything made from it, that says what is watched. */
export function watchedOf({ observe, snapshotEveryMs }: Watched): Watched {
  return { ...(observe && { observe }), ...(snapshotEveryMs !== undefined && { snapshotEveryMs }) };
}

/** An experiment as a problem states it: the published spec, what it varies, and what the quick preset changes. */
export interface Experiment extends Watched {
  readonly title: string;
  readonly spec: TrainSpecInput;
  readonly vary?: readonly Axis[];
  readonly quick: {
    readonly changes: Changes;
    /** The axes of the quick preset, where they differ from the published ones. */
    readonly vary?: readonly Axis[];
    /** Takes this many of the combinations, drawn with the spec's seed. */
    readonly sample?: number;
    readonly note: string;
  };
  /** Dotted paths (or their beginnings: "optimiser") that the custom preset may change; everything where absent. */
  readonly editable?: readonly string[];
  /** What the reader may say beforehand of how it will come out. */
  readonly predict?: Prediction;
}

/** A sketch of a curve, or a choice of an outcome, to be made before the run and set beside its result. */
export type Prediction = CurvePrediction | ChoicePrediction;

/** A curve to sketch: its points stand at fixed x and move up and down. */
export interface CurvePrediction {
  readonly kind: 'curve';
  readonly asks: string;
  readonly x: {
    readonly label: string;
    /** "epoch", or the dotted path of a varied setting. */
    readonly of: string;
    /** Where the points stand. */
    readonly at: readonly number[];
    readonly scale?: 'linear' | 'log';
  };
  readonly y: {
    readonly label: string;
    readonly metric: FigureSource['metric'];
    readonly from: number;
    readonly to: number;
  };
  /** Which runs the sketch is of, where the experiment varies more than x. */
  readonly where?: Changes;
}

/** An outcome to choose: the setting that ends lowest or highest in a figure. */
export interface ChoicePrediction {
  readonly kind: 'choice';
  readonly asks: string;
  /** The varied setting that is asked for. */
  readonly field: string;
  readonly choices: readonly { readonly value: FieldValue; readonly label: string }[];
  readonly metric: FigureSource['metric'];
  readonly wins: 'lowest' | 'highest';
}

/** Where the reader's own figure for a published one comes from. */
export interface FigureSource {
  readonly experiment: string;
  /** The run whose varied settings have these values. */
  readonly where: Changes;
  readonly metric:
    | 'loss'
    | 'validationLoss'
    | 'trainAccuracy'
    | 'validationAccuracy'
    | 'testAccuracy'
    | 'trainError'
    | 'validationError'
    | 'testError';
  /** Of which epoch, the training accuracy being that of the epoch's batches; the figures at the end where absent. */
  readonly epoch?: number;
}
