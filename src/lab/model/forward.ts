import * as tf from '@tensorflow/tfjs-core';
import { convolution, dense, type FusedActivation } from '../backend/kernels/layers.ts';
import type { LayerSpec, NetworkSpec } from '../train/spec.ts';

/** How a forward pass runs: dropout acts in training only, drawn from `dropoutSeed`. */
export interface ForwardMode {
  readonly training: boolean;
  readonly dropoutSeed?: number;
}

/** A network's description and its weights, in the order of `networkShapes`. */
export interface Weighted {
  readonly network: NetworkSpec;
  readonly weights: readonly tf.Tensor[];
}

/**
 * Logits of a batch. `x`: [batch, …inputShape] or [batch, pixels].
 */
export function forward(
  { network, weights }: Weighted,
  x: tf.Tensor,
  mode: ForwardMode = { training: false },
): tf.Tensor2D {
  let next = 0;
  let h = tf.reshape(x, [x.shape[0], ...network.inputShape]);
  network.layers.forEach((layer, index) => {
    const learnt = layer.type === 'dense' || layer.type === 'conv2d' ? 2 : 0;
    const [kernel, bias] = weights.slice(next, next + learnt);
    h = applyLayer(layer, h, { kernel, bias, ...mode, dropoutSeed: (mode.dropoutSeed ?? 0) + index });
    next += learnt;
  });
  return h as tf.Tensor2D;
}

type LayerContext = ForwardMode & { readonly kernel: tf.Tensor; readonly bias: tf.Tensor };

function applyLayer(layer: LayerSpec, h: tf.Tensor, { kernel, bias, ...mode }: LayerContext): tf.Tensor {
  switch (layer.type) {
    case 'dense':
      return activate(dense(h as tf.Tensor2D, { kernel, bias }, fusedPart(layer)), layer);
    case 'conv2d': {
      const { strides, padding } = layer;
      const steps = { strides, padding, activation: fusedPart(layer) };
      return activate(convolution(h as tf.Tensor4D, { kernel, bias }, steps), layer);
    }
    case 'maxPool2d':
      return tf.maxPool(h as tf.Tensor4D, layer.poolSize, layer.strides ?? layer.poolSize, 'valid');
    case 'flatten':
      return tf.reshape(h, [h.shape[0], h.size / h.shape[0]]);
    case 'dropout':
      return mode.training ? tf.dropout(h, layer.rate, undefined, mode.dropoutSeed) : h;
  }
}

type ActivatedLayer = Extract<LayerSpec, { type: 'dense' | 'conv2d' }>;

/** What the layer's own kernel does of its activation. */
const fusedPart = (layer: ActivatedLayer): FusedActivation => (layer.activation === 'relu' ? 'relu' : 'linear');

/** The rest of the activation. */
function activate(z: tf.Tensor, layer: ActivatedLayer): tf.Tensor {
  switch (layer.activation) {
    case 'tanh':
      return tf.tanh(z);
    case 'sigmoid':
      return tf.sigmoid(z);
    case 'leakyRelu':
      return tf.leakyRelu(z, layer.slope);
    case 'softmax':
      return tf.softmax(z);
    default:
      return z;
  }
}
