// Child process of the bench: ConvNetJS, image by image in plain JavaScript.
import type { LayerSpec, OptimiserSpec } from '../../src/lab/train/spec.ts';
import { answerRounds } from '../round.ts';
import { madeUpSamples, type WorkloadName, workloads } from '../workloads.ts';
import { imagesAtHand, timeSteps } from './time-steps.ts';

const library = 'convnetjs';
const { default: convnet } = await import(library);

function layerOf(layer: LayerSpec, last: boolean): object[] {
  switch (layer.type) {
    case 'dense':
      return [
        last
          ? { type: 'softmax', num_classes: layer.units }
          : { type: 'fc', num_neurons: layer.units, activation: 'relu' },
      ];
    case 'conv2d':
      return [
        {
          type: 'conv',
          sx: layer.kernelSize,
          filters: layer.filters,
          stride: layer.strides,
          pad: 0,
          activation: 'relu',
        },
      ];
    case 'maxPool2d':
      return [{ type: 'pool', sx: layer.poolSize, stride: layer.strides ?? layer.poolSize }];
    case 'flatten':
      return [];
    case 'dropout':
      return [{ type: 'dropout', drop_prob: layer.rate }];
    default:
      throw new Error(`no layer ${layer.type} for ConvNetJS`);
  }
}

/** ConvNetJS as published has no Adam; Adadelta keeps as much state and costs about as much. */
function methodOf(spec: OptimiserSpec): object {
  if (spec.name === 'adam') return { method: 'adadelta', ro: 0.95, eps: 1e-6 };
  if (spec.name !== 'sgd') throw new Error(`no optimiser ${spec.name} for ConvNetJS`);
  return { method: 'sgd', learning_rate: spec.learningRate, momentum: spec.momentum };
}

const { inputs, labels } = madeUpSamples();
const images = Array.from({ length: imagesAtHand }, (_, i) => {
  const image = new convnet.Vol(28, 28, 1, 0);
  image.w.set(inputs.subarray(784 * i, 784 * (i + 1)));
  return image;
});

function trainerOf(name: WorkloadName) {
  const { network, optimiser, batchSize } = workloads[name].spec;
  const net = new convnet.Net();
  const layers = network.layers.flatMap((layer, i) => layerOf(layer, i === network.layers.length - 1));
  net.makeLayers([{ type: 'input', out_sx: 28, out_sy: 28, out_depth: 1 }, ...layers]);
  return new convnet.Trainer(net, { ...methodOf(optimiser), batch_size: batchSize, l1_decay: 0, l2_decay: 0 });
}

answerRounds((name) => {
  const trainer = trainerOf(name);
  const { spec, steps } = workloads[name];
  return timeSteps(steps, (step) => {
    for (let i = 0; i < spec.batchSize; i++) {
      const image = (step * spec.batchSize + i) % imagesAtHand;
      trainer.train(images[image], labels[image]);
    }
  });
});
