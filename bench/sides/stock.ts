// Child process of the bench: tfjs-layers' model.fit on tfjs-wasm as published.
import '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import * as layers from '@tensorflow/tfjs-layers';
import type { LayerSpec, OptimiserSpec } from '../../src/lab/train/spec.ts';
import { answerRounds, startClock } from '../round.ts';
import { madeUpSamples, type WorkloadName, warmUpSteps, workloads } from '../workloads.ts';
import { registerFilterGradient } from './stock-filter-gradient.ts';

await tf.setBackend('wasm');
registerFilterGradient();

function stockLayer(layer: LayerSpec, first: { inputShape?: number[] }, last: boolean) {
  switch (layer.type) {
    case 'dense':
      return layers.layers.dense({ ...first, units: layer.units, activation: last ? 'softmax' : 'relu' });
    case 'conv2d': {
      const { filters, kernelSize, strides } = layer;
      return layers.layers.conv2d({ ...first, filters, kernelSize, strides, activation: 'relu' });
    }
    case 'maxPool2d':
      return layers.layers.maxPooling2d({ poolSize: layer.poolSize, strides: layer.strides ?? layer.poolSize });
    case 'flatten':
      return layers.layers.flatten();
    case 'dropout':
      return layers.layers.dropout({ rate: layer.rate });
    default:
      throw new Error('the bench has no such layer');
  }
}

function stockOptimiser(spec: OptimiserSpec): tf.Optimizer {
  if (spec.name === 'adam') return tf.train.adam(spec.learningRate);
  if (spec.name !== 'sgd') throw new Error('the bench has no such optimiser');
  if (spec.momentum > 0) return tf.train.momentum(spec.learningRate, spec.momentum);
  return tf.train.sgd(spec.learningRate);
}

function stockModel(name: WorkloadName): layers.Sequential {
  const { network, optimiser } = workloads[name].spec;
  const model = layers.sequential();
  network.layers.forEach((layer, i) => {
    const first = i === 0 ? { inputShape: [...network.inputShape] } : {};
    model.add(stockLayer(layer, first, i === network.layers.length - 1));
  });
  model.compile({ optimizer: stockOptimiser(optimiser), loss: 'categoricalCrossentropy' });
  return model;
}

const { count, inputs, labels } = madeUpSamples();
const x = tf.tensor2d(inputs, [count, 784]);
const y = tf.tidy(() => tf.cast(tf.oneHot(tf.tensor1d(labels, 'int32'), 10), 'float32'));

answerRounds(async (name) => {
  const { spec, steps } = workloads[name];
  const model = stockModel(name);
  const images = tf.reshape(x, [count, ...spec.network.inputShape]);
  let done = 0;
  let clock = startClock();
  let time = clock(steps);
  const onBatchEnd = async () => {
    done++;
    if (done === warmUpSteps) clock = startClock();
    if (done === warmUpSteps + steps) time = clock(steps);
    if (done >= warmUpSteps + steps) model.stopTraining = true;
  };
  await model.fit(images, y, { batchSize: spec.batchSize, epochs: 100, verbose: 0, callbacks: { onBatchEnd } });
  model.dispose();
  images.dispose();
  return time;
});
