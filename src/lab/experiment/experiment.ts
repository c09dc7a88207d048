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

/** An experiment as a problem states it: the published spec, what it varies, and what the quick preset changes. */
export interface Experiment {
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
}

/** Where the reader's own figure for a published one comes from. */
export interface FigureSource {
  readonly experiment: string;
  /** The run whose varied settings have these values. */
  readonly where: Changes;
  readonly metric: 'loss' | 'trainAccuracy' | 'validationAccuracy' | 'testAccuracy';
  /** For a loss: of which epoch; otherwise the last. */
  readonly epoch?: number;
}
