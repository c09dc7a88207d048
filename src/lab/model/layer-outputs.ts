import * as tf from '@tensorflow/tfjs-core';
import { applyLayer, logitLayers, weightsOfLayer } from './forward.ts';
import type { Model } from './model.ts';

/** What a layer made of one picture; `shape` is rows × columns × channels, or the number of units. */
export interface LayerOutput {
  readonly shape: readonly number[];
  /** The weighted sums before the activation; null for layers that add nothing up. */
  readonly sums: Float32Array | null;
  readonly values: Float32Array;
}

/** The output of every layer for one input made by `modelInput`, first layer first. */
export function layerOutputs(model: Model, input: Float32Array): LayerOutput[] {
  const { network } = model.card;
  const outputs: LayerOutput[] = [];
  tf.tidy(() => {
    let h: tf.Tensor = tf.reshape(tf.tensor1d(input), [1, ...network.inputShape]);
    logitLayers(network).forEach((layer, index) => {
      const context = { ...weightsOfLayer({ network, weights: model.weights }, index), training: false };
      const isSum = layer.type === 'dense' || layer.type === 'conv2d';
      const sums = isSum ? floats(applyLayer({ ...layer, activation: 'linear' }, h, context)) : null;
      h = applyLayer(layer, h, context);
      outputs.push({ shape: h.shape.slice(1), sums, values: floats(h) });
    });
  });
  return outputs;
}

// The wasm backend hands out a view of its memory.
const floats = (tensor: tf.Tensor) => tensor.dataSync<'float32'>().slice();
