import * as v from 'valibot';
import { modelCardSchema } from '../../lab/model/card.ts';

const requestNumber = v.pipe(v.number(), v.integer(), v.minValue(1));
const modelId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/));
const bytes = v.custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes expected');
const floats = v.custom<Float32Array>((value) => value instanceof Float32Array, '32-bit floats expected');
const digit = v.pipe(
  bytes,
  v.check((pixels) => pixels.length === 784, 'a digit has 784 bytes'),
);
const digits = v.pipe(
  bytes,
  v.check((pixels) => pixels.length > 0 && pixels.length % 784 === 0, 'digits have 784 bytes each'),
);

/** Which steps of MNIST's convention are taken between the ink and the 28×28 digit. */
const stagesSchema = v.object({ crop: v.boolean(), fit20: v.boolean(), centreByMass: v.boolean() });

const loadSchema = v.object({
  type: v.literal('load'),
  model: modelId,
  /** Address below which models/ lies. */
  baseUrl: v.string(),
});

const installSchema = v.object({
  type: v.literal('install'),
  card: modelCardSchema,
  weights: v.array(v.object({ name: v.string(), shape: v.array(v.number()), values: floats })),
  scaler: v.optional(v.object({ mean: v.instance(Float64Array), scale: v.instance(Float64Array) })),
});

const inkSchema = v.object({
  type: v.literal('ink'),
  request: requestNumber,
  /** One array per stroke: x, y, x, y … in pad units. */
  strokes: v.array(floats),
  penWidth: v.pipe(v.number(), v.gtValue(0), v.maxValue(1)),
  stages: stagesSchema,
  models: v.array(modelId),
  /** Whether models that standardise see extreme values cut off. */
  clip: v.boolean(),
});

const digitSchema = v.object({
  type: v.literal('digit'),
  request: requestNumber,
  /** 28×28 bytes, ink bright. */
  pixels: digit,
  models: v.array(modelId),
  clip: v.boolean(),
});

const batchSchema = v.object({
  type: v.literal('batch'),
  request: requestNumber,
  digits,
  model: modelId,
  clip: v.boolean(),
});

const activationsSchema = v.object({
  type: v.literal('activations'),
  request: requestNumber,
  model: modelId,
  /** 28×28 bytes, ink bright. */
  pixels: digit,
  clip: v.boolean(),
});

const weightsSchema = v.object({ type: v.literal('weights'), request: requestNumber, model: modelId });

/** Page to pad worker. */
export const toPadSchema = v.variant('type', [
  loadSchema,
  installSchema,
  inkSchema,
  digitSchema,
  batchSchema,
  activationsSchema,
  weightsSchema,
]);

const rasterSchema = v.object({ width: v.number(), height: v.number(), pixels: bytes });

const opinionSchema = v.object({
  model: modelId,
  /** Ten probabilities. */
  probabilities: floats,
  /** The 784 numbers the model saw. */
  input: floats,
  /** The largest absolute value among them before anything was cut off. */
  largest: v.number(),
});

const seenSchema = v.object({
  type: v.literal('seen'),
  request: requestNumber,
  /** The way from ink to digit; null for a digit that was given as it is. */
  pictures: v.nullable(v.object({ ink: rasterSchema, cropped: rasterSchema, fitted: rasterSchema })),
  digit,
  /** One per model that was asked for and is loaded. */
  opinions: v.array(opinionSchema),
});

const activatedSchema = v.object({
  type: v.literal('activated'),
  request: requestNumber,
  model: modelId,
  /** The numbers the model saw. */
  input: floats,
  /** One per layer; `sums` before the activation, null for layers that add nothing up. */
  layers: v.array(
    v.object({ shape: v.pipe(v.array(v.number()), v.readonly()), sums: v.nullable(floats), values: floats }),
  ),
  /** Ten probabilities. */
  probabilities: floats,
});

const weighedSchema = v.object({
  type: v.literal('weighed'),
  request: requestNumber,
  card: modelCardSchema,
  /** In the order of `networkShapes`. */
  weights: v.array(v.object({ name: v.string(), shape: v.array(v.number()), values: floats })),
});

/** Pad worker to page. */
export const fromPadSchema = v.variant('type', [
  v.object({ type: v.literal('awake') }),
  v.object({ type: v.literal('asleep'), message: v.string() }),
  v.object({ type: v.literal('loaded'), card: modelCardSchema }),
  v.object({ type: v.literal('refused'), model: v.string(), message: v.string() }),
  seenSchema,
  v.object({ type: v.literal('blank'), request: requestNumber }),
  v.object({ type: v.literal('batchStep'), request: requestNumber, done: v.number(), total: v.number() }),
  v.object({ type: v.literal('batchDone'), request: requestNumber, probabilities: floats }),
  activatedSchema,
  weighedSchema,
  v.object({ type: v.literal('failed'), request: v.optional(requestNumber), message: v.string() }),
]);

export type ToPad = v.InferOutput<typeof toPadSchema>;
export type FromPad = v.InferOutput<typeof fromPadSchema>;
/** What the worker made of one picture. */
export type Seen = v.InferOutput<typeof seenSchema>;
/** What one model makes of it. */
export type Opinion = v.InferOutput<typeof opinionSchema>;
/** What every layer of one model makes of one picture. */
export type Activated = v.InferOutput<typeof activatedSchema>;
/** A model's card and weights. */
export type Weighed = v.InferOutput<typeof weighedSchema>;
/** A picture on the way from ink to digit. */
export type StageRaster = v.InferOutput<typeof rasterSchema>;
/** A model the reader trained, on its way to the pad. */
export type InstallModel = Omit<v.InferOutput<typeof installSchema>, 'type'>;
