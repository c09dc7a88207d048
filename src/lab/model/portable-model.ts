import * as v from 'valibot';
import type { Scaler } from '../../datasets/splits/standard-scaler.ts';
import { type NetworkSpec, trainSpecSchema } from '../train/spec.ts';
import type { ModelCard } from './card.ts';
import { ModelFileError } from './model-file-error.ts';
import { networkShapes, SpecError } from './network-shapes.ts';
import type { NamedWeight } from './weights.ts';

/** How a model came about, so that it can be trained again. */
export const trainingSchema = v.object({
  spec: trainSpecSchema,
  backend: v.optional(v.pipe(v.string(), v.maxLength(40))),
  /** Whether the reader changed the learning rate while it ran, so that the spec alone does not give the same again. */
  changedByHand: v.optional(v.boolean()),
});

/** A trained network that can leave this browser and come back: what it is, its numbers, and how it came about. */
export interface PortableModel {
  readonly card: ModelCard;
  readonly weights: readonly NamedWeight[];
  readonly scaler?: Scaler;
  readonly training?: v.InferOutput<typeof trainingSchema>;
}

/** No file larger than this is looked into. */
export const maxFileBytes = 64e6;
const maxParameters = 8e6;
const maxLayers = 60;
const maxOutput = 1e6;
const [pixels, classes] = [784, 10];

const product = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1);

/** The weights a network needs, in order. Throws a `ModelFileError` when it is none for digits, or too large to run here. */
export function weightsWanted(
  network: NetworkSpec,
): readonly { readonly name: string; readonly shape: readonly number[] }[] {
  if (network.layers.length > maxLayers) throw new ModelFileError(`It has more than ${maxLayers} layers.`);
  const shapes = shapesOf(network);
  const [input, output] = [network.inputShape, shapes[shapes.length - 1].output];
  if (product(input) !== pixels) {
    throw new ModelFileError(`It reads inputs of ${input.join(' × ')}; the pad gives 28 × 28 pixels.`);
  }
  if (output.length !== 1 || output[0] !== classes) {
    throw new ModelFileError(`It gives ${output.join(' × ')} numbers; ten digits need 10.`);
  }
  const largest = Math.max(...shapes.map((shape) => product(shape.output)));
  const parameters = shapes.reduce((sum, shape) => sum + shape.parameters, 0);
  if (!(parameters <= maxParameters && largest <= maxOutput)) {
    throw new ModelFileError(
      'It is too large to run here: at most 8 million parameters, and 1 million values per layer.',
    );
  }
  return shapes.flatMap(({ weights }) => weights);
}

function shapesOf(network: NetworkSpec) {
  try {
    return networkShapes(network);
  } catch (error) {
    if (error instanceof SpecError) throw new ModelFileError(`Its layers do not fit together: ${error.message}.`);
    throw error;
  }
}

/** Throws a `ModelFileError` unless every number is finite, and no variance negative. */
export function checkNumbers(weights: readonly NamedWeight[]): void {
  for (const { name, values } of weights) {
    if (!values.every(Number.isFinite))
      throw new ModelFileError(`Its weight ${name} holds numbers that are not finite.`);
    if (name.endsWith('movingVariance') && values.some((variance) => variance < 0)) {
      throw new ModelFileError(`Its weight ${name} holds negative variances.`);
    }
  }
}

/** Text as JSON of a certain form. Throws a `ModelFileError` naming the place that is wrong. */
export function parseAs<T extends v.GenericSchema>(schema: T, json: unknown, what: string): v.InferOutput<T> {
  const { success, output, issues } = v.safeParse(schema, json);
  if (success) return output;
  const place = v.getDotPath(issues[0]);
  throw new ModelFileError(`${what}${place ? `, at ${place}` : ''}: ${inWords(issues[0])}.`);
}

function inWords({ expected, received }: v.BaseIssue<unknown>): string {
  const shortened = received.length > 60 ? `${received.slice(0, 60)} …` : received;
  return expected ? `${expected} is expected, not ${shortened}` : `${shortened} cannot be`;
}

/** Text as JSON. Throws a `ModelFileError`. */
export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ModelFileError(`${what} is not JSON, or is cut off.`);
  }
}
