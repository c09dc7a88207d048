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
  let h = tf.reshape(x, [x.shape[0], ...network.inputShape]);
  network.layers.forEach((layer, index) => {
    const learnt = weightsOfLayer({ network, weights }, index);
    h = applyLayer(layer, h, { ...learnt, ...mode, dropoutSeed: (mode.dropoutSeed ?? 0) + index });
  });
  return h as tf.Tensor2D;
}

interface Learnt {
  readonly kernel: tf.Tensor;
  readonly bias: tf.Tensor;
}

const learns = (layer: LayerSpec) => layer.type === 'dense' || layer.type === 'conv2d';

/** Kernel and bias of the layer at `index`; both undefined where a layer learns nothing. */
export function weightsOfLayer({ network, weights }: Weighted, index: number): Learnt {
  const [kernel, bias] = weights.slice(2 * network.layers.slice(0, index).filter(learns).length);
  return { kernel, bias };
}

/** What one layer makes of a batch; layers that learn nothing ignore kernel and bias. */
export function applyLayer(layer: LayerSpec, h: tf.Tensor, { kernel, bias, ...mode }: Learnt & ForwardMode): tf.Tensor {
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
