import * as v from 'valibot';
import { networkSchema } from '../train/spec.ts';

const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** How far a standardised value of a drawing may lie from 0: pens light pixels that training hardly ever lit. */
export const clipForDrawings = 10;

/** What a model's card says beside its weights: what it is, what it learnt from and how well it does. */
export const modelCardSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)),
  title: v.pipe(v.string(), v.maxLength(120)),
  family: v.picklist(['mlp', 'cnn']),
  network: networkSchema,
  preprocessing: v.variant('kind', [
    v.object({ kind: v.literal('unit') }),
    v.object({ kind: v.literal('symmetric') }),
    v.object({
      kind: v.literal('standardise'),
      /** File with the 784 means and scales, beside the models' folders. */
      scaler: v.string(),
      /** Scaled values are cut off at ±clip when the model looks at a drawing. */
      clip: v.pipe(v.number(), v.gtValue(0)),
    }),
  ]),
  parameters: v.pipe(v.number(), v.integer()),
  trainedOn: v.array(v.object({ name: v.string(), licence: v.string(), count: v.pipe(v.number(), v.integer()) })),
  seed: v.pipe(v.number(), v.integer()),
  figures: v.record(v.string(), v.object({ accuracy: fraction, n: v.pipe(v.number(), v.integer()) })),
  date: v.string(),
});

export type ModelCard = v.InferOutput<typeof modelCardSchema>;
