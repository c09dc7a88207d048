import * as v from 'valibot';
import type { NetworkSpec } from '../train/spec.ts';
import { type ModelCard, modelCardSchema } from './card.ts';
import { decodeFloat16, decodeFloat32 } from './float16.ts';
import { encodeLayersModel, nameInFile, weightEntrySchema } from './layers-format.ts';
import { ModelFileError } from './model-file-error.ts';
import { checkNumbers, type PortableModel, parseAs, trainingSchema, weightsWanted } from './portable-model.ts';
import { readTopology } from './read-topology.ts';
import { scalerSchema } from './scaler-schema.ts';
import type { NamedWeight } from './weights.ts';

/** What Inkling adds to `model.json`, where other programs leave it alone. */
const metadataSchema = v.object({
  card: modelCardSchema,
  training: v.optional(trainingSchema),
  scaler: v.optional(scalerSchema),
});

const modelSchema = v.object({
  modelTopology: v.unknown(),
  weightsManifest: v.array(v.object({ paths: v.array(v.string()), weights: v.array(weightEntrySchema) })),
  userDefinedMetadata: v.optional(v.looseObject({ inkling: v.optional(v.unknown()) })),
});
type Entry = v.InferOutput<typeof weightEntrySchema>;

/** A model in tfjs layers format, every weight bit for bit, with Inkling's card inside `model.json`. */
export function writeLayersFiles({ card, weights, training, scaler }: PortableModel) {
  const inkling = {
    card,
    ...(training && { training }),
    ...(scaler && { scaler: { mean: [...scaler.mean], scale: [...scaler.scale] } }),
  };
  return encodeLayersModel(card.network, weights, { bits: 32, metadata: { inkling } });
}

/** What the reader can say of a model that comes without a card. */
export interface GivenFacts {
  readonly title: string;
  readonly preprocessing?: 'unit' | 'symmetric';
}

/** Whether parsed JSON looks like `model.json` of tfjs. */
export function isLayersJson(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'weightsManifest' in json;
}

/** The names of the weights files that belong to a `model.json`, in order. Throws a `ModelFileError`. */
export function weightsFilesOf(json: unknown): readonly string[] {
  return parseAs(modelSchema, json, 'model.json').weightsManifest.flatMap(({ paths }) => paths);
}

/**
 * The model of files in tfjs layers format; `weightsBin` is its weights files one after another. Throws a
 * `ModelFileError`; its `missing` says when only the preprocessing is not known.
 */
export function readLayersFiles(json: unknown, weightsBin: Uint8Array, given: GivenFacts): PortableModel {
  const { modelTopology, weightsManifest, userDefinedMetadata } = parseAs(modelSchema, json, 'model.json');
  const { network, names } = readTopology(modelTopology);
  const wanted = weightsWanted(network);
  const stored = storedWeights(
    weightsManifest.flatMap(({ weights }) => weights),
    weightsBin,
  );
  const weights = wanted.map(({ name, shape }) => {
    const fileName = nameInFile(name, names);
    const bytes = stored.get(fileName);
    if (!bytes) throw new ModelFileError(`The weight ${fileName} is not in the file.`);
    if (bytes.entry.shape.join() !== shape.join()) {
      throw new ModelFileError(
        `The weight ${fileName} should be ${shape.join(' × ')}, not ${bytes.entry.shape.slice(0, 8).join(' × ')}.`,
      );
    }
    return { name, shape, values: bytes.entry.quantization ? decodeFloat16(bytes.bytes) : decodeFloat32(bytes.bytes) };
  });
  checkNumbers(weights);
  const inkling = userDefinedMetadata?.inkling;
  if (inkling === undefined) return { card: cardFor(network, weights, given), weights };
  const { card, scaler, training } = parseAs(metadataSchema, inkling, 'The card in model.json');
  if (card.preprocessing.kind === 'standardise' && !scaler) {
    throw new ModelFileError('It standardises its pixels, but the means and scales are not in the file.');
  }
  // The layers are what is run; a card that tells of others is out of date.
  const whole = { ...card, network, parameters: parametersOf(weights) };
  return { card: whole, weights, ...(scaler && { scaler }), ...(training && { training }) };
}

/** Where each named weight lies. Throws unless the sizes add up to the file's. */
function storedWeights(entries: readonly Entry[], weightsBin: Uint8Array) {
  let offset = 0;
  const found = new Map<string, { entry: Entry; bytes: Uint8Array }>();
  for (const entry of entries) {
    const length = entry.shape.reduce((n, d) => n * d, entry.quantization ? 2 : 4);
    if (!(offset + length <= weightsBin.length)) break;
    found.set(entry.name, { entry, bytes: weightsBin.subarray(offset, offset + length) });
    offset += length;
  }
  if (found.size !== entries.length || offset !== weightsBin.length) {
    throw new ModelFileError('The weights file is cut off, or belongs to another model.json: the sizes do not add up.');
  }
  return found;
}

const parametersOf = (weights: readonly NamedWeight[]) => weights.reduce((sum, { values }) => sum + values.length, 0);

function cardFor(network: NetworkSpec, weights: readonly NamedWeight[], given: GivenFacts): ModelCard {
  if (!given.preprocessing) {
    throw new ModelFileError('The file does not say how the pixels were prepared for it.', 'preprocessing');
  }
  return {
    id: 'imported',
    title: given.title.slice(0, 120),
    family: network.layers.some(({ type }) => type === 'conv2d') ? 'cnn' : 'mlp',
    network,
    preprocessing: { kind: given.preprocessing },
    parameters: parametersOf(weights),
    trainedOn: [],
    seed: 0,
    figures: {},
    date: '',
  };
}
