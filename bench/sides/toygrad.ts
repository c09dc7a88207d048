// Child process of the bench: toygrad, image by image in plain JavaScript.
import type { LayerSpec, OptimiserSpec } from '../../src/lab/train/spec.ts';
import { answerRounds } from '../round.ts';
import { madeUpSamples, type WorkloadName, workloads } from '../workloads.ts';
import { imagesAtHand, timeSteps } from './time-steps.ts';

const library = 'toygrad';
const { NeuralNetwork, Tensor, Trainers } = await import(library);

function layerOf(layer: LayerSpec, last: boolean): object[] {
  const relu = { type: 'relu' };
  switch (layer.type) {
    case 'dense':
      return [{ type: 'dense', filters: layer.units }, last ? { type: 'softmax' } : relu];
    case 'conv2d':
      return [{ type: 'conv', sx: layer.kernelSize, filters: layer.filters, stride: layer.strides, pad: 0 }, relu];
    case 'maxPool2d':
      return [{ type: 'pool', sx: layer.poolSize, stride: layer.strides ?? layer.poolSize }];
    case 'flatten':
      return [];
    case 'dropout':
      return [{ type: 'dropout', probability: layer.rate }];
    default:
      throw new Error(`no layer ${layer.type} for toygrad`);
  }
}

function trainerOf(net: unknown, spec: OptimiserSpec, batchSize: number) {
  const { learningRate } = spec;
  if (spec.name === 'adam') return new Trainers.Adam(net, { batchSize, learningRate });
  if (spec.name !== 'sgd') throw new Error(`no optimiser ${spec.name} for toygrad`);
  return new Trainers.SGD(net, { batchSize, learningRate, momentum: spec.momentum });
}

const { inputs, labels } = madeUpSamples();
const images = Array.from(
  { length: imagesAtHand },
  (_, i) => new Tensor(28, 28, 1, inputs.slice(784 * i, 784 * (i + 1))),
);

function learner(name: WorkloadName) {
  const { network, optimiser, batchSize } = workloads[name].spec;
  const layers = network.layers.flatMap((layer, i) => layerOf(layer, i === network.layers.length - 1));
  const net = new NeuralNetwork({ layers: [{ type: 'input', sx: 28, sy: 28, sz: 1 }, ...layers] });
  return trainerOf(net, optimiser, batchSize);
}

answerRounds((name) => {
  const trainer = learner(name);
  const { spec, steps } = workloads[name];
  return timeSteps(steps, (step) => {
    for (let i = 0; i < spec.batchSize; i++) {
      const image = (step * spec.batchSize + i) % imagesAtHand;
      trainer.train(images[image], labels[image]);
    }
  });
});
