import * as v from 'valibot';
import type { LayerSpec, NetworkSpec } from '../train/spec.ts';
import { decodeFloat16, decodeFloat32, encodeFloat16 } from './float16.ts';
import { batchNormConstants, defaultSlope } from './layer-constants.ts';
import type { NamedWeight } from './weights.ts';

/** How `model.json` tells of a weight, as far as Inkling reads it. */
export const weightEntrySchema = v.object({
  name: v.string(),
  shape: v.array(v.pipe(v.number(), v.integer(), v.minValue(1))),
  dtype: v.literal('float32'),
  quantization: v.optional(v.object({ dtype: v.literal('float16') })),
});

const manifestSchema = v.object({
  weightsManifest: v.pipe(v.array(v.object({ weights: v.array(weightEntrySchema) })), v.length(1)),
});

/** Weights of a model in tfjs layers format with one weights file. Throws when sizes do not add up. */
export function decodeLayersModel(modelJson: unknown, weightsBin: ArrayBuffer): readonly NamedWeight[] {
  const specs = v.parse(manifestSchema, modelJson).weightsManifest[0].weights;
  const bytes = specs.reduce(
    (sum, { shape, quantization }) => sum + shape.reduce((n, d) => n * d, 1) * (quantization ? 2 : 4),
    0,
  );
  if (bytes !== weightsBin.byteLength) {
    throw new Error(`the weights file should have ${bytes} bytes, not ${weightsBin.byteLength}`);
  }
  let offset = 0;
  return specs.map(({ name, shape, quantization }) => {
    const length = shape.reduce((n, d) => n * d, quantization ? 2 : 4);
    const stored = new Uint8Array(weightsBin, offset, length);
    offset += length;
    return { name, shape, values: quantization ? decodeFloat16(stored) : decodeFloat32(stored) };
  });
}

interface EncodeOptions {
  /** 16-bit floats halve the file; 32-bit floats are what was trained. */
  readonly bits?: 16 | 32;
  /** Goes along as `userDefinedMetadata`, which other programs pass on. */
  readonly metadata?: object;
}

/**
 * A model in tfjs layers format: what `tf.loadLayersModel` reads. Kernels and biases are 16-bit floats unless 32 are
 * asked for; the few numbers of batch normalisation always keep 32 bits, because variances can leave the range of 16. It
 * puts out logits, or probabilities where the network ends in softmax or sigmoid.
 */
export function encodeLayersModel(
  network: NetworkSpec,
  weights: readonly NamedWeight[],
  { bits = 16, metadata }: EncodeOptions = {},
): { modelJson: object; weightsBin: Uint8Array<ArrayBuffer> } {
  const encoded = weights.map((weight) => encodeWeight(network, weight, bits));
  const weightsBin = new Uint8Array(encoded.reduce((sum, { bytes }) => sum + bytes.byteLength, 0));
  encoded.reduce((offset, { bytes }) => {
    weightsBin.set(bytes, offset);
    return offset + bytes.byteLength;
  }, 0);
  const modelJson = {
    format: 'layers-model',
    generatedBy: 'Inkling',
    convertedBy: null,
    modelTopology: topology(network),
    weightsManifest: [{ paths: ['weights.bin'], weights: encoded.map(({ entry }) => entry) }],
    ...(metadata && { userDefinedMetadata: metadata }),
  };
  return { modelJson, weightsBin };
}

const fileRoles: Readonly<Record<string, string>> = { movingMean: 'moving_mean', movingVariance: 'moving_variance' };

/** What a weight ("3.movingMean") is called in files, under the files' names of the layers. */
export function nameInFile(name: string, layerNames: readonly string[]): string {
  const [layer, role] = name.split('.');
  return `${layerNames[Number(layer)]}/${fileRoles[role] ?? role}`;
}

function encodeWeight(network: NetworkSpec, { name, shape, values }: NamedWeight, bits: 16 | 32) {
  const [, role] = name.split('.');
  const entry = { name: nameInFile(name, layerNames(network)), shape, dtype: 'float32' };
  if (bits === 32 || (role !== 'kernel' && role !== 'bias'))
    return { entry, bytes: new Uint8Array(values.slice().buffer) };
  const quantization = { dtype: 'float16', original_dtype: 'float32' };
  return { entry: { ...entry, quantization }, bytes: new Uint8Array(encodeFloat16(values).buffer) };
}

const layerNames = (network: NetworkSpec) => network.layers.map((layer, i) => `${layer.type.toLowerCase()}_${i}`);

function topology(network: NetworkSpec): object {
  const names = layerNames(network);
  const layers = network.layers.flatMap((layer, i) => {
    const inputShape = i === 0 ? { batch_input_shape: [null, ...network.inputShape], dtype: 'float32' } : {};
    const config = { name: names[i], trainable: true, ...inputShape, ...layerConfig(layer) };
    return [{ class_name: classNames[layer.type], config }, ...leakyPart(layer, `leakyrelu_${i}`)];
  });
  return {
    class_name: 'Sequential',
    config: { name: 'inkling', layers },
    keras_version: 'tfjs-layers 4',
    backend: 'tensor_flow.js',
  };
}

const classNames: Readonly<Record<LayerSpec['type'], string>> = {
  dense: 'Dense',
  conv2d: 'Conv2D',
  maxPool2d: 'MaxPooling2D',
  flatten: 'Flatten',
  dropout: 'Dropout',
  batchNorm: 'BatchNormalization',
};

/** Leaky relu is a layer of its own in this format; the layer before it stays linear. */
function leakyPart(layer: LayerSpec, name: string): object[] {
  if (!('activation' in layer) || layer.activation !== 'leakyRelu') return [];
  return [{ class_name: 'LeakyReLU', config: { name, alpha: layer.slope ?? defaultSlope } }];
}

const activationOf = ({ activation }: { activation: string }) => (activation === 'leakyRelu' ? 'linear' : activation);

function layerConfig(layer: LayerSpec): object {
  switch (layer.type) {
    case 'dense':
      return { units: layer.units, activation: activationOf(layer), use_bias: true };
    case 'conv2d':
      return {
        filters: layer.filters,
        kernel_size: [layer.kernelSize, layer.kernelSize],
        strides: [layer.strides, layer.strides],
        padding: layer.padding,
        data_format: 'channels_last',
        dilation_rate: [1, 1],
        activation: activationOf(layer),
        use_bias: true,
      };
    case 'maxPool2d': {
      const strides = layer.strides ?? layer.poolSize;
      return {
        pool_size: [layer.poolSize, layer.poolSize],
        strides: [strides, strides],
        padding: layer.padding ?? 'valid',
        data_format: 'channels_last',
      };
    }
    case 'dropout':
      return { rate: layer.rate };
    case 'batchNorm':
      return { axis: -1, ...batchNormConstants(layer), center: true, scale: true };
    default:
      return {};
  }
}
