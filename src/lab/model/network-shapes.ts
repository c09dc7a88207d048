import type { LayerSpec, NetworkSpec } from '../train/spec.ts';

/** What a layer makes of its input: the shape it puts out (without the batch) and the weights it learns. */
export interface LayerShape {
  readonly layer: LayerSpec;
  readonly input: readonly number[];
  readonly output: readonly number[];
  /** Shapes of the weights in order: kernel before bias; gamma, beta, moving mean, moving variance. */
  readonly weights: readonly WeightShape[];
  /** How many numbers the weights hold, and how many of them are learnt. */
  readonly parameters: number;
  readonly trainable: number;
}

/** A weight's name within its network ("0.kernel"), its shape, and whether the optimiser changes it. */
export interface WeightShape {
  readonly name: string;
  readonly shape: readonly number[];
  readonly trainable: boolean;
}

/** A spec that cannot work; `field` is the dotted path to what has to change. */
export class SpecError extends Error {
  readonly field: string;

  constructor(field: string, reason: string) {
    super(`${field}: ${reason}`);
    this.name = 'SpecError';
    this.field = field;
  }
}

const size = (shape: readonly number[]) => shape.reduce((product, n) => product * n, 1);

/** Shapes and parameter counts of every layer. Throws a `SpecError` naming the layer that cannot work. */
export function networkShapes(network: NetworkSpec): readonly LayerShape[] {
  let input: readonly number[] = network.inputShape;
  return network.layers.map((layer, index) => {
    const field = `network.layers.${index}`;
    const output = outputShape(layer, input, field);
    const weights = weightShapes(layer, input).map((weight) => ({ ...weight, name: `${index}.${weight.name}` }));
    const count = (some: readonly WeightShape[]) => some.reduce((sum, weight) => sum + size(weight.shape), 0);
    const parameters = count(weights);
    const trainable = count(weights.filter((weight) => weight.trainable));
    const shape = { layer, input, output, weights, parameters, trainable };
    input = output;
    return shape;
  });
}

/** How many numbers the network's weights hold, those of batch normalisation that are only followed included. */
export function parameterCount(network: NetworkSpec): number {
  return networkShapes(network).reduce((sum, layer) => sum + layer.parameters, 0);
}

/** How many of them are learnt. */
export function trainableCount(network: NetworkSpec): number {
  return networkShapes(network).reduce((sum, layer) => sum + layer.trainable, 0);
}

function outputShape(layer: LayerSpec, input: readonly number[], field: string): readonly number[] {
  switch (layer.type) {
    case 'dense':
      if (input.length !== 1)
        throw new SpecError(
          field,
          `a dense layer needs a flat input, not ${input.join(' × ')}; put a flatten layer before it`,
        );
      return [layer.units];
    case 'flatten':
      return [size(input)];
    case 'conv2d':
      return windowed(input, { ...layer, what: 'kernel', window: layer.kernelSize, channels: layer.filters, field });
    case 'maxPool2d':
      return windowed(input, {
        what: 'pool',
        window: layer.poolSize,
        strides: layer.strides ?? layer.poolSize,
        padding: layer.padding ?? 'valid',
        channels: input[2],
        field,
      });
    default:
      return input;
  }
}

interface Window {
  readonly what: 'kernel' | 'pool';
  readonly window: number;
  readonly strides: number;
  readonly padding: 'valid' | 'same';
  readonly channels: number;
  readonly field: string;
}

function windowed(input: readonly number[], { what, window, strides, padding, channels, field }: Window) {
  if (input.length !== 3) {
    const reason = `a ${what} moves over rows × columns × channels, but here comes a row of ${input[0]} numbers`;
    throw new SpecError(field, `${reason}; an image of MNIST has the shape 28 × 28 × 1`);
  }
  const [rows, columns] = input;
  if (padding === 'valid' && (window > rows || window > columns)) {
    const reason = `a ${window}×${window} ${what} is larger than its ${rows}×${columns} input`;
    throw new SpecError(`${field}.${what}Size`, `${reason}; take a smaller one, or shrink the image less before it`);
  }
  const extent = (n: number) => (padding === 'same' ? Math.ceil(n / strides) : Math.floor((n - window) / strides) + 1);
  return [extent(rows), extent(columns), channels];
}

function weightShapes(layer: LayerSpec, input: readonly number[]): readonly WeightShape[] {
  const learnt = (name: string, ...shape: number[]) => ({ name, shape, trainable: true });
  switch (layer.type) {
    case 'dense':
      return [learnt('kernel', input[0], layer.units), learnt('bias', layer.units)];
    case 'conv2d':
      return [
        learnt('kernel', layer.kernelSize, layer.kernelSize, input[2], layer.filters),
        learnt('bias', layer.filters),
      ];
    case 'batchNorm': {
      const channels = input[input.length - 1];
      const followed = (name: string) => ({ name, shape: [channels], trainable: false });
      return [learnt('gamma', channels), learnt('beta', channels), followed('movingMean'), followed('movingVariance')];
    }
    default:
      return [];
  }
}
