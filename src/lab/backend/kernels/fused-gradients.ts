import * as tf from '@tensorflow/tfjs-core';
import { reluGradient } from './relu-gradient.ts';

type Gradients = Record<string, () => tf.Tensor>;

/** The gradient with respect to what went into the activation; dy itself for `linear`. */
function beforeActivation(dy: tf.Tensor, y: tf.Tensor, attrs: tf.NamedAttrMap): tf.Tensor {
  if (attrs.activation === 'linear') return dy;
  if (attrs.activation === 'relu') return reluGradient(dy, y);
  throw new Error(`no gradient for a layer fused with ${attrs.activation}`);
}

const sumToBias = (dz: tf.Tensor) => () =>
  tf.sum(
    dz,
    dz.shape.slice(0, -1).map((_, axis) => axis),
  );

function matMulGradients(dy: tf.Tensor | tf.Tensor[], saved: tf.Tensor[], attrs: tf.NamedAttrMap): Gradients {
  const [a, b, y] = saved as [tf.Tensor, tf.Tensor, tf.Tensor];
  const dz = beforeActivation(dy as tf.Tensor, y, attrs);
  return { a: () => tf.matMul(dz, b, false, true), b: () => tf.matMul(a, dz, true, false), bias: sumToBias(dz) };
}

function conv2dGradients(dy: tf.Tensor | tf.Tensor[], saved: tf.Tensor[], attrs: tf.NamedAttrMap): Gradients {
  const [x, filter, y] = saved as [tf.Tensor4D, tf.Tensor4D, tf.Tensor4D];
  const dz = beforeActivation(dy as tf.Tensor, y, attrs);
  const { strides, pad, dataFormat } = attrs;
  const shared = { strides, pad, dataFormat } as tf.NamedAttrMap;
  const run = (name: string, inputs: tf.NamedTensorMap, more: tf.NamedAttrMap) =>
    tf.engine().runKernel(name, inputs, { ...shared, ...more }) as tf.Tensor;
  return {
    x: () => run('Conv2DBackpropInput', { dy: dz, filter }, { inputShape: x.shape }),
    filter: () => run('Conv2DBackpropFilter', { x, dy: dz }, { filterShape: filter.shape }),
    bias: sumToBias(dz),
  };
}

/** Gives tfjs's fused kernels the gradients it lacks; each is computed only if something depends on it. */
export function registerFusedGradients(): void {
  const outputsToSave = [true];
  const matMul = { kernelName: '_FusedMatMul', inputsToSave: ['a', 'b'], outputsToSave, gradFunc: matMulGradients };
  const conv2d = { kernelName: 'FusedConv2D', inputsToSave: ['x', 'filter'], outputsToSave, gradFunc: conv2dGradients };
  for (const gradient of [matMul, conv2d]) {
    if (!tf.getGradient(gradient.kernelName)) tf.registerGradient(gradient);
  }
}
