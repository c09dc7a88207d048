import * as tf from '@tensorflow/tfjs-core';
import { convolution, dense, type FusedActivation } from '../backend/kernels/layers.ts';
import type { LayerSpec, NetworkSpec } from '../train/spec.ts';
import { type BatchNormWeights, normaliseForUse, normaliseInTraining } from './batch-norm.ts';
import { defaultSlope } from './layer-constants.ts';

/**
 * How a forward pass runs. In training dropout acts, drawn from `dropoutSeed`, and batch normalisation goes by the batch
 * and moves its statistics.
 */
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
 * Logits of a batch: what the network puts out, or the sums before it where it ends in softmax or sigmoid.
 * `x`: [batch, …inputShape] or [batch, pixels].
 */
export function forward(weighted: Weighted, x: tf.Tensor, mode: ForwardMode = { training: false }): tf.Tensor2D {
  const { network } = weighted;
  let h = tf.reshape(x, [x.shape[0], ...network.inputShape]);
  logitLayers(network).forEach((layer, index) => {
    const learnt = weightsOfLayer(weighted, index);
    h = applyLayer(layer, h, { ...learnt, ...mode, dropoutSeed: (mode.dropoutSeed ?? 0) + index });
  });
  return h as tf.Tensor2D;
}

/** What the network puts out for a batch, a softmax or sigmoid at its end included. */
export function outputs(weighted: Weighted, x: tf.Tensor): tf.Tensor2D {
  const logits = forward(weighted, x);
  const last = weighted.network.layers.at(-1);
  if (!last || !endsInProbabilities(last)) return logits;
  return (last.activation === 'softmax' ? tf.softmax(logits) : tf.sigmoid(logits)) as tf.Tensor2D;
}

/** The layers as `forward` goes through them: a softmax or sigmoid at the very end is left to the loss. */
export function logitLayers({ layers }: NetworkSpec): readonly LayerSpec[] {
  return layers.map((layer, i) =>
    i === layers.length - 1 && endsInProbabilities(layer) ? { ...layer, activation: 'linear' } : layer,
  );
}

function endsInProbabilities(layer: LayerSpec): layer is ActivatedLayer {
  return 'activation' in layer && (layer.activation === 'softmax' || layer.activation === 'sigmoid');
}

interface Learnt {
  /** In the order of `networkShapes`; none where a layer has none. */
  readonly weights: readonly tf.Tensor[];
}

const weightCounts: Readonly<Partial<Record<LayerSpec['type'], number>>> = { dense: 2, conv2d: 2, batchNorm: 4 };

/** The weights of the layer at `index`. */
export function weightsOfLayer({ network, weights }: Weighted, index: number): Learnt {
  const counts = network.layers.slice(0, index + 1).map(({ type }) => weightCounts[type] ?? 0);
  const start = counts.slice(0, index).reduce((sum, count) => sum + count, 0);
  return { weights: weights.slice(start, start + counts[index]) };
}

/** What one layer makes of a batch. */
export function applyLayer(layer: LayerSpec, h: tf.Tensor, { weights, ...mode }: Learnt & ForwardMode): tf.Tensor {
  const [kernel, bias] = weights;
  switch (layer.type) {
    case 'dense':
      return activate(dense(h as tf.Tensor2D, { kernel, bias }, fusedPart(layer)), layer);
    case 'conv2d': {
      const { strides, padding } = layer;
      const steps = { strides, padding, activation: fusedPart(layer) };
      return activate(convolution(h as tf.Tensor4D, { kernel, bias }, steps), layer);
    }
    case 'maxPool2d': {
      const { poolSize, strides = poolSize, padding = 'valid' } = layer;
      return tf.maxPool(h as tf.Tensor4D, poolSize, strides, padding);
    }
    case 'flatten':
      return tf.reshape(h, [h.shape[0], h.size / h.shape[0]]);
    case 'dropout':
      return mode.training ? tf.dropout(h, layer.rate, undefined, mode.dropoutSeed) : h;
    case 'batchNorm':
      return (mode.training ? normaliseInTraining : normaliseForUse)(layer, h, batchNormWeights(weights));
  }
}

function batchNormWeights([gamma, beta, movingMean, movingVariance]: readonly tf.Tensor[]): BatchNormWeights {
  return { gamma, beta, movingMean, movingVariance };
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
      return tf.leakyRelu(z, layer.slope ?? defaultSlope);
    case 'softmax':
      return tf.softmax(z);
    default:
      return z;
  }
}
