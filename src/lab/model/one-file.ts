import * as v from 'valibot';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { modelCardSchema } from './card.ts';
import { decodeFloat32 } from './float16.ts';
import { ModelFileError } from './model-file-error.ts';
import {
  checkNumbers,
  maxFileBytes,
  type PortableModel,
  parseAs,
  parseJson,
  trainingSchema,
  weightsWanted,
} from './portable-model.ts';
import { scalerSchema } from './scaler-schema.ts';

const format = 'inkling-model';

const fileSchema = v.object({
  format: v.literal(format),
  version: v.literal(1),
  card: modelCardSchema,
  training: v.optional(trainingSchema),
  scaler: v.optional(scalerSchema),
  weights: v.array(
    v.object({
      name: v.string(),
      shape: v.array(v.number()),
      /** Little-endian 32-bit floats in base64. */
      float32: v.string(),
    }),
  ),
});

/** A model as one JSON file: its card, how it came about, and every weight bit for bit. */
export function writeOneFile({ card, weights, scaler, training }: PortableModel): string {
  return JSON.stringify({
    format,
    version: 1,
    card,
    ...(training && { training }),
    ...(scaler && { scaler: { mean: [...scaler.mean], scale: [...scaler.scale] } }),
    weights: weights.map(({ name, shape, values }) => ({ name, shape, float32: encodeBase64(littleEndian(values)) })),
  });
}

/** Whether parsed JSON says that it is a model of Inkling in one file. */
export function isOneFile(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'format' in json && json.format === format;
}

/** The model of a file that `writeOneFile` wrote. Throws a `ModelFileError` saying what is wrong with any other. */
export function readOneFile(text: string): PortableModel {
  if (text.length > maxFileBytes) throw new ModelFileError('The file is larger than 64 MB.');
  const { card, training, scaler, weights } = parseAs(fileSchema, parseJson(text, 'The file'), 'The file');
  const wanted = weightsWanted(card.network);
  if (weights.length !== wanted.length) {
    throw new ModelFileError(`Its layers need ${wanted.length} weights; the file has ${weights.length}.`);
  }
  if (card.preprocessing.kind === 'standardise' && !scaler) {
    throw new ModelFileError('It standardises its pixels, but the means and scales are not in the file.');
  }
  const decoded = wanted.map(({ name, shape }, i) => {
    const given = weights[i];
    if (given.name !== name || given.shape.join() !== shape.join()) {
      throw new ModelFileError(
        `Where the weight ${name} of ${shape.join(' × ')} should be, the file has ${given.name.slice(0, 40)} of ${given.shape.slice(0, 8).join(' × ')}.`,
      );
    }
    return { name, shape, values: floatsOf(given.float32, { name, count: shape.reduce((a, b) => a * b, 1) }) };
  });
  checkNumbers(decoded);
  return { card, weights: decoded, ...(scaler && { scaler }), ...(training && { training }) };
}

function floatsOf(text: string, { name, count }: { name: string; count: number }): Float32Array {
  // Base64 has four letters for three bytes: told before anything is decoded.
  if (text.length !== 4 * Math.ceil((4 * count) / 3)) {
    throw new ModelFileError(`The weight ${name} should have ${4 * count} bytes, and has not.`);
  }
  const bytes = decodeBase64(text);
  if (bytes?.length !== 4 * count) throw new ModelFileError(`The weight ${name} is damaged.`);
  return decodeFloat32(bytes);
}

function littleEndian(values: Float32Array): Uint8Array {
  const bytes = new Uint8Array(4 * values.length);
  const view = new DataView(bytes.buffer);
  values.forEach((value, i) => {
    view.setFloat32(4 * i, value, true);
  });
  return bytes;
}
