import { type LayerShape, networkShapes, SpecError } from '../model/network-shapes.ts';
import { isAutoencoder } from './loss.ts';
import type { LayerSpec, NetworkSpec, TrainSpec } from './spec.ts';

/** What a network is to do. */
export interface Task {
  readonly loss: TrainSpec['loss'];
  /** How many classes there are; of no account for an autoencoder. */
  readonly classes: number;
  /** Numbers in one image. */
  readonly pixels: number;
  readonly batchSize: number;
}

/** Throws a `SpecError`, naming the layer, when a network does not fit its task or the machine. */
export function checkNetwork(network: NetworkSpec, task: Task): void {
  const shapes = networkShapes(network);
  checkInput(network, task);
  checkEnd(shapes, isAutoencoder(task));
  checkOutputs(shapes, task);
  checkSize(shapes, task);
}

const product = (shape: readonly number[]) => shape.reduce((n, extent) => n * extent, 1);

function checkInput({ inputShape }: NetworkSpec, { pixels }: Task): void {
  const numbers = product(inputShape);
  if (numbers === pixels) return;
  throw new SpecError(
    'network.inputShape',
    `an image has ${pixels} numbers, but ${inputShape.join(' × ')} is ${numbers}`,
  );
}

/** The last layer may end in what the loss expects; nothing may come between the two. */
function checkEnd(shapes: readonly LayerShape[], autoencoder: boolean): void {
  const last = shapes.length - 1;
  const { layer } = shapes[last];
  if (layer.type === 'dropout') {
    throw new SpecError(`network.layers.${last}`, 'dropout at the very end would blank out answers; put it earlier');
  }
  const learnt = shapes.findLastIndex(({ weights }) => weights.length > 0);
  if (learnt < last && learnt >= 0 && activationOf(shapes[learnt].layer) === 'softmax') {
    const reason = 'softmax has to come last: the loss applies it itself, and here it would act twice';
    throw new SpecError(`network.layers.${learnt}.activation`, reason);
  }
  const activation = activationOf(layer);
  const wanted = autoencoder ? 'sigmoid' : 'softmax';
  if (activation === 'linear' || activation === wanted) return;
  throw new SpecError(`network.layers.${last}.activation`, endings[wanted](activation));
}

const activationOf = (layer: LayerSpec) => ('activation' in layer ? layer.activation : 'linear');

const endings = {
  softmax: (activation: string) =>
    `a classifier ends in softmax, or in linear and is trained just the same; ${activation} ${
      activation === 'sigmoid' ? 'would answer yes or no for every class by itself' : 'makes no probabilities'
    }`,
  sigmoid: (activation: string) =>
    `an autoencoder puts out pixels between 0 and 1 and ends in sigmoid, or in linear and is trained just the same; not in ${activation}`,
} as const;

function checkOutputs(shapes: readonly LayerShape[], task: Task): void {
  const last = shapes.length - 1;
  const { output } = shapes[last];
  const autoencoder = isAutoencoder(task);
  const needed = autoencoder ? task.pixels : task.classes;
  if (output.length === 1 && output[0] === needed) return;
  const found = `puts out ${output.join(' × ')} numbers`;
  throw new SpecError(
    `network.layers.${last}`,
    autoencoder
      ? `${found}; an autoencoder gives its input back, and that is ${needed} numbers in a row`
      : `${found}; ${needed} classes need ${needed} outputs, one for each. ${wrongOutputs(output, needed)}`,
  );
}

function wrongOutputs(output: readonly number[], classes: number): string {
  if (output.length > 1) return `Flatten what is there and end in a dense layer with ${classes} units.`;
  const [outputs] = output;
  if (outputs < classes) return `With ${outputs} there is no answer for the other ${classes - outputs}.`;
  const spare = outputs - classes;
  return `With ${outputs} it would also give a probability to ${spare} that no image is of, and labels of ${classes} classes do not match ${outputs} outputs.`;
}

/** 80 MB of weights; an optimiser keeps up to two more numbers for each. */
const mostParameters = 20_000_000;
/** 800 MB: what all layers put out for a batch has to be kept until its gradient is known. */
const mostActivations = 200_000_000;

function checkSize(shapes: readonly LayerShape[], { batchSize }: Task): void {
  const parameters = shapes.reduce((sum, layer) => sum + layer.parameters, 0);
  if (parameters > mostParameters) {
    throw new SpecError(
      'network',
      `has ${inMillions(parameters)} parameters; at most ${inMillions(mostParameters)} fit`,
    );
  }
  const activations = batchSize * shapes.reduce((sum, { output }) => sum + product(output), 0);
  if (activations > mostActivations) {
    const reason = `the layers would put out ${inMillions(activations)} numbers for a batch; at most ${inMillions(mostActivations)} fit`;
    throw new SpecError('batchSize', reason);
  }
}

const inMillions = (n: number) => `${(n / 1e6).toFixed(0)} million`;
