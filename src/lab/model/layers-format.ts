import { io } from '@tensorflow/tfjs-core';
import * as v from 'valibot';
import type { LayerSpec, NetworkSpec } from '../train/spec.ts';
import { encodeFloat16 } from './float16.ts';
import { networkShapes } from './network-shapes.ts';
import type { NamedWeight } from './weights.ts';

const manifestSchema = v.object({
  weightsManifest: v.pipe(
    v.array(
      v.object({
        weights: v.array(
          v.object({
            name: v.string(),
            shape: v.array(v.pipe(v.number(), v.integer(), v.minValue(1))),
            dtype: v.literal('float32'),
            quantization: v.optional(v.object({ dtype: v.literal('float16') })),
          }),
        ),
      }),
    ),
    v.length(1),
  ),
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
  const tensors = io.decodeWeights(weightsBin, specs as io.WeightsManifestEntry[]);
  return specs.map(({ name, shape }) => {
    const values = tensors[name].dataSync<'float32'>().slice();
    tensors[name].dispose();
    return { name, shape, values };
  });
}

/** A model in tfjs layers format: what `tf.loadLayersModel` reads, the weights as 16-bit floats. The output are logits. */
export function encodeLayersModel(
  network: NetworkSpec,
  weights: readonly NamedWeight[],
): { modelJson: object; weightsBin: Uint8Array } {
  const halves = weights.map(({ values }) => encodeFloat16(values));
  const weightsBin = new Uint8Array(halves.reduce((sum, half) => sum + half.byteLength, 0));
  halves.reduce((offset, half) => {
    weightsBin.set(new Uint8Array(half.buffer), offset);
    return offset + half.byteLength;
  }, 0);
  const names = layerNames(network);
  const entries = weights.map(({ name, shape }) => {
    const [layer, role] = name.split('.');
    return {
      name: `${names[Number(layer)]}/${role}`,
      shape,
      dtype: 'float32',
      quantization: { dtype: 'float16', original_dtype: 'float32' },
    };
  });
  const modelJson = {
    format: 'layers-model',
    generatedBy: 'Inkling',
    convertedBy: null,
    modelTopology: topology(network),
    weightsManifest: [{ paths: ['weights.bin'], weights: entries }],
  };
  return { modelJson, weightsBin };
}

const layerNames = (network: NetworkSpec) => network.layers.map((layer, i) => `${layer.type.toLowerCase()}_${i}`);

function topology(network: NetworkSpec): object {
  const names = layerNames(network);
  const layers = networkShapes(network).map(({ layer }, i) => ({
    class_name: classNames[layer.type],
    config: {
      name: names[i],
      trainable: true,
      ...(i === 0 ? { batch_input_shape: [null, ...network.inputShape], dtype: 'float32' } : {}),
      ...layerConfig(layer),
    },
  }));
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
};

function layerConfig(layer: LayerSpec): object {
  switch (layer.type) {
    case 'dense':
      return { units: layer.units, activation: layer.activation, use_bias: true };
    case 'conv2d':
      return {
        filters: layer.filters,
        kernel_size: [layer.kernelSize, layer.kernelSize],
        strides: [layer.strides, layer.strides],
        padding: layer.padding,
        data_format: 'channels_last',
        dilation_rate: [1, 1],
        activation: layer.activation,
        use_bias: true,
      };
    case 'maxPool2d': {
      const strides = layer.strides ?? layer.poolSize;
      return {
        pool_size: [layer.poolSize, layer.poolSize],
        strides: [strides, strides],
        padding: 'valid',
        data_format: 'channels_last',
      };
    }
    case 'dropout':
      return { rate: layer.rate };
    default:
      return {};
  }
}
