import * as v from 'valibot';
import { type LayerSpec, layerSchema, type NetworkSpec } from '../train/spec.ts';
import { ModelFileError } from './model-file-error.ts';
import { parseAs } from './portable-model.ts';

const layerJson = v.object({
  class_name: v.string(),
  config: v.looseObject({ name: v.string() }),
});
const modelJson = v.object({
  class_name: v.literal('Sequential'),
  // Keras 1 had the bare list; all later versions have it inside an object.
  config: v.union([v.array(layerJson), v.object({ layers: v.array(layerJson) })]),
});
type LayerJson = v.InferOutput<typeof layerJson>;
type Config = LayerJson['config'];

/** A network as tfjs layers format tells it, with the file's name for each of its layers. */
export interface NamedNetwork {
  readonly network: NetworkSpec;
  readonly names: readonly string[];
}

/** Reads `modelTopology` of a Sequential model. Throws a `ModelFileError` naming the layer that Inkling does not know. */
export function readTopology(topology: unknown): NamedNetwork {
  // Keras writes { model_config: { … } }, tfjs the model itself.
  const inner = typeof topology === 'object' && topology !== null && 'model_config' in topology;
  const { config } = parseAs(modelJson, inner ? topology.model_config : topology, 'The layers of model.json');
  const found = Array.isArray(config) ? config : config.layers;
  const layers: LayerSpec[] = [];
  const names: string[] = [];
  for (const { class_name: kind, config: layer } of found) {
    const joined = joinActivation(kind, layer, layers.at(-1));
    if (joined) layers[layers.length - 1] = joined;
    if (joined || kind === 'InputLayer') continue;
    layers.push(parseAs(layerSchema, layerOf(kind, layer), `Its layer ${layer.name}`));
    names.push(layer.name);
  }
  if (layers.length === 0) throw new ModelFileError('It has no layers.');
  return { network: { inputShape: inputShape(found[0]), layers }, names };
}

const sizes = v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1))), v.minLength(1), v.maxLength(3));

function inputShape({ config }: LayerJson): NetworkSpec['inputShape'] {
  const shape = config['batch_input_shape'] ?? config['batch_shape'];
  const found = parseAs(sizes, Array.isArray(shape) ? shape.slice(1) : shape, 'The shape of its input');
  // Rows × columns without channels hold the same numbers in the same order as with one.
  if (found.length === 2) return [found[0], found[1], 1];
  return found.length === 1 ? [found[0]] : [found[0], found[1], found[2]];
}

/** An activation that stands as a layer of its own belongs to the layer before it. */
function joinActivation(kind: string, config: Config, before: LayerSpec | undefined): LayerSpec | undefined {
  if (!['LeakyReLU', 'ReLU', 'Activation', 'Softmax'].includes(kind)) return undefined;
  if (!before || !('activation' in before) || before.activation !== 'linear') {
    throw new ModelFileError(`Its layer ${config.name} is an activation after no layer that has weights.`);
  }
  const activation = { LeakyReLU: 'leakyRelu', ReLU: 'relu', Softmax: 'softmax' }[kind] ?? config['activation'];
  const slope = kind === 'LeakyReLU' && 'alpha' in config ? { slope: config['alpha'] } : {};
  return parseAs(layerSchema, { ...before, activation, ...slope }, `Its layer ${config.name}`);
}

/** What a layer's configuration is in a spec, not yet checked. */
function layerOf(kind: string, config: Config): unknown {
  const { activation = 'linear', padding } = config;
  switch (kind) {
    case 'Dense':
      return { type: 'dense', units: config['units'], activation, ...biased(config) };
    case 'Conv2D':
      refuse(config, { data_format: 'channels_last', dilation_rate: 1 });
      return {
        type: 'conv2d',
        filters: config['filters'],
        kernelSize: square(config, 'kernel_size'),
        strides: square(config, 'strides') ?? 1,
        ...(padding !== undefined && { padding }),
        activation,
        ...biased(config),
      };
    case 'MaxPooling2D':
      refuse(config, { data_format: 'channels_last' });
      return {
        type: 'maxPool2d',
        poolSize: square(config, 'pool_size'),
        strides: square(config, 'strides') ?? square(config, 'pool_size'),
        ...(padding !== undefined && { padding }),
      };
    case 'Flatten':
      return { type: 'flatten' };
    case 'Dropout':
      return { type: 'dropout', rate: config['rate'] };
    case 'BatchNormalization':
      refuse(config, { center: true, scale: true });
      return { type: 'batchNorm', momentum: config['momentum'], epsilon: config['epsilon'] };
    default:
      throw new ModelFileError(`Its layer ${config.name} is a ${kind.slice(0, 40)}, which Inkling does not know.`);
  }
}

/** Layers without biases are not among Inkling's. */
function biased(config: Config): object {
  refuse(config, { use_bias: true });
  return {};
}

/** Throws where a setting is given that Inkling's layers do not have. */
function refuse(config: Config, allowed: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(allowed)) {
    const given = config[name];
    const same = Array.isArray(given) ? given.every((one) => one === value) : given === value;
    if (given !== undefined && given !== null && !same) {
      throw new ModelFileError(
        `Its layer ${config.name} has ${name} ${JSON.stringify(given).slice(0, 40)}, which Inkling cannot do.`,
      );
    }
  }
}

/** A size that is given once, or the same for rows and columns. */
function square(config: Config, name: string): unknown {
  const given = config[name];
  if (!Array.isArray(given)) return given ?? undefined;
  if (given.some((one) => one !== given[0]))
    throw new ModelFileError(`Its layer ${config.name} has a ${name} that is not square.`);
  return given[0];
}
