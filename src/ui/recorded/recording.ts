import * as v from 'valibot';

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const column = v.array(v.nullable(v.number()));
const date = v.pipe(v.string(), v.isoTimestamp());

/** Where recordings lie, below the site's address. */
export const recordingsFolder = 'runs';

const figures = v.strictObject({ count: v.number(), loss: v.number(), accuracy: v.optional(v.number()) });

/** One recorded run: what set it apart from the experiment's spec, and what it reported. */
export const recordedRunSchema = v.strictObject({
  label: name,
  values: v.record(v.string(), v.union([v.number(), v.string(), v.boolean()])),
  /** What changes in the recording's spec: values by dotted path. */
  changes: v.record(v.string(), v.unknown()),
  status: v.picklist(['finished', 'diverged']),
  totalSteps: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Seconds of training to the last event. */
  seconds: v.pipe(v.number(), v.minValue(0)),
  /** Before the first update: "epoch 0". */
  untrained: v.optional(v.strictObject({ train: figures, validation: v.optional(figures) })),
  /** The figures of the epochs kept, one list per figure; null where an epoch has none. */
  epochs: v.pipe(
    v.objectWithRest({ epoch: v.array(v.number()), step: v.array(v.number()), seconds: v.array(v.number()) }, column),
    v.check(
      (columns) => new Set(Object.values(columns).map(({ length }) => length)).size === 1,
      'the lists of epochs differ in length',
    ),
  ),
  result: v.optional(v.record(v.string(), v.number())),
});

/** A recorded experiment: a file of public/runs, made by `npm run record` and checked when it is loaded. */
export const recordingSchema = v.strictObject({
  format: v.literal('inkling-recording'),
  version: v.literal(1),
  problem: name,
  number: name,
  experiment: name,
  title: name,
  preset: v.picklist(['quick', 'published']),
  recordedAt: date,
  /** "2 cores, no GPU, wasm in Node 20" */
  machine: name,
  /** The commit of the code that recorded. */
  code: name,
  backend: name,
  dataset: name,
  seed: v.pipe(v.number(), v.integer(), v.minValue(0)),
  spec: v.record(v.string(), v.unknown()),
  runs: v.pipe(v.array(recordedRunSchema), v.minLength(1), v.maxLength(500)),
});

/** What is said of a recording before it is loaded. */
export const recordingEntrySchema = v.strictObject({
  file: v.pipe(v.string(), v.regex(/^[a-z]\/[a-z0-9-]+\/[\w-]+\.json$/)),
  problem: name,
  experiment: name,
  preset: v.picklist(['quick', 'published']),
  recordedAt: date,
  machine: name,
  dataset: name,
  runs: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Seconds of training, all runs together. */
  seconds: v.pipe(v.number(), v.minValue(0)),
});

/** The list of all recordings: public/runs/index.json. */
export const recordingListSchema = v.strictObject({
  version: v.literal(1),
  recordings: v.array(recordingEntrySchema),
});

export type Recording = v.InferOutput<typeof recordingSchema>;
export type RecordedRun = v.InferOutput<typeof recordedRunSchema>;
export type RecordingEntry = v.InferOutput<typeof recordingEntrySchema>;
