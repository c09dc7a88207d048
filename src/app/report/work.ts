import * as v from 'valibot';
import type { Sweep } from '../../ui/experiment/sweep.ts';

const shortText = v.pipe(v.string(), v.maxLength(400));
const share = v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)));
const amount = v.pipe(v.number(), v.minValue(0));
const date = v.pipe(v.string(), v.isoTimestamp());
const setting = v.union([v.number(), v.pipe(v.string(), v.maxLength(400)), v.boolean()]);

const answerSchema = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(20_000)),
  verdict: v.optional(v.picklist(['right', 'wrong'])),
  at: amount,
});

const epochSchema = v.objectWithRest(
  { type: v.literal('epoch'), epoch: amount, step: amount, loss: v.number(), seconds: amount },
  v.number(),
);

const rateSchema = v.strictObject({ type: v.literal('rateChanged'), step: amount, learningRate: amount });

const resultSchema = v.objectWithRest(
  {
    type: v.literal('result'),
    trainAccuracy: share,
    validationAccuracy: share,
    testAccuracy: share,
    loss: v.number(),
    epochs: amount,
    steps: amount,
    seconds: amount,
  },
  v.number(),
);

const runSchema = v.strictObject({
  id: shortText,
  label: shortText,
  setting: v.optional(shortText),
  values: v.record(v.string(), setting),
  /** Checked by the lab itself before a run of the file joins the reader's own. */
  spec: v.looseObject({
    seed: amount,
    epochs: amount,
    data: v.looseObject({ trainSize: amount, validation: v.optional(v.unknown()) }),
  }),
  status: v.picklist(['finished', 'stopped', 'interrupted', 'diverged', 'failed']),
  backend: v.optional(shortText),
  dataset: v.optional(shortText),
  step: amount,
  totalSteps: amount,
  epochs: v.pipe(v.array(epochSchema), v.maxLength(10_000)),
  /** Learning rates that the reader set by hand while it ran. */
  rates: v.optional(v.pipe(v.array(rateSchema), v.maxLength(10_000))),
  result: v.optional(resultSchema),
  message: v.optional(v.pipe(v.string(), v.maxLength(2000))),
  activeMs: amount,
});

const sweepSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,80}$/)),
  problem: shortText,
  number: shortText,
  experiment: shortText,
  title: shortText,
  name: v.optional(shortText),
  /** The seeds of every setting, where there are several. */
  seeds: v.optional(v.array(amount)),
  /** As many of the settings were drawn, where not all ran. */
  sample: v.optional(amount),
  /** Whether the reader chose what varies. */
  ownAxes: v.optional(v.literal(true)),
  /** Training images were held back for validation, where the published runs use the test images. */
  holdBack: v.optional(v.literal(true)),
  preset: v.picklist(['quick', 'published']),
  changes: v.record(v.string(), setting),
  startedAt: date,
  workers: amount,
  runs: v.pipe(v.array(runSchema), v.minLength(1), v.maxLength(2000)),
});

const openingSchema = v.strictObject({ at: date, reason: shortText, keys: v.array(shortText) });

const predictionSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('curve'),
    at: date,
    points: v.pipe(v.array(v.strictObject({ x: v.number(), y: v.number() })), v.maxLength(1000)),
  }),
  v.strictObject({ kind: v.literal('choice'), at: date, value: setting }),
  v.strictObject({ kind: v.literal('skipped'), at: date }),
]);

/** What somebody did in one assignment: the content of its report, and of the file that carries it elsewhere. */
export const workSchema = v.strictObject({
  format: v.literal('inkling-work'),
  version: v.literal(1),
  /** The assignment: "a" … "e". */
  assignment: v.pipe(v.string(), v.regex(/^[a-z]$/)),
  savedAt: date,
  name: v.pipe(v.string(), v.maxLength(200)),
  /** By problem and question, as the browser keeps them; the statement of collaboration is among them. */
  answers: v.record(v.string(), answerSchema),
  /** Latest first. */
  sweeps: v.pipe(v.array(sweepSchema), v.maxLength(1000)),
  /** Every look at the test set, by problem. */
  openings: v.record(v.string(), v.array(openingSchema)),
  /** What was predicted before an experiment, by problem and experiment. */
  predictions: v.record(v.string(), predictionSchema),
});

export type Work = v.InferOutput<typeof workSchema>;
export type WorkSweep = Work['sweeps'][number];
export type WorkRun = WorkSweep['runs'][number];

/** Where the name on the report is kept, among the answers. */
export const nameKey = 'report#name';

/** Where an assignment's statement of collaboration is kept, among the answers. */
export const collaborationKey = (assignment: string) => `report/${assignment}#collaboration`;

/** A sweep in the shape the charts and tables of runs take; they look at nothing that a work does not hold. */
export function asSweep(sweep: WorkSweep): Sweep {
  return sweep as unknown as Sweep;
}
