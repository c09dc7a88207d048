import { networkShapes } from '../../../lab/model/network-shapes.ts';
import type { LayerSpec, NetworkSpec } from '../../../lab/train/spec.ts';

/** A layer in one of the networks, or in both. */
export interface CountedLayer {
  readonly name: string;
  /** Parameters and what it puts out with one convolution and with two; absent where the network has no such layer. */
  readonly one?: LayerCount;
  readonly two?: LayerCount;
}

/** What a layer holds and puts out. */
export interface LayerCount {
  readonly parameters: number;
  /** "13 × 13 × 32" */
  readonly output: string;
}

/**
 * The layers of a network with a second convolution and pooling after the first, and of the same network without them,
 * side by side.
 */
export function countBoth(two: NetworkSpec): readonly CountedLayer[] {
  const one = withoutSecond(two);
  const shapesOne = networkShapes(one);
  return networkShapes(two).map((shape, i) => {
    const before = isSecond(i) ? undefined : shapesOne[i < 2 ? i : i - 2];
    return {
      name: nameOf(shape.layer),
      ...(before && { one: countOf(before) }),
      two: countOf(shape),
    };
  });
}

/** The sum over the layers. */
export function totalOf(layers: readonly CountedLayer[], which: 'one' | 'two'): number {
  return layers.reduce((sum, layer) => sum + (layer[which]?.parameters ?? 0), 0);
}

const isSecond = (i: number) => i === 2 || i === 3;

function withoutSecond({ inputShape, layers }: NetworkSpec): NetworkSpec {
  return { inputShape, layers: layers.filter((_, i) => !isSecond(i)) };
}

const countOf = ({ parameters, output }: { parameters: number; output: readonly number[] }): LayerCount => ({
  parameters,
  output: output.map((size) => size.toLocaleString('en-GB')).join(' × '),
});

function nameOf(layer: LayerSpec): string {
  switch (layer.type) {
    case 'conv2d':
      return `convolution, ${layer.filters} of ${layer.kernelSize}×${layer.kernelSize}`;
    case 'maxPool2d':
      return `max pooling ${layer.poolSize}×${layer.poolSize}`;
    case 'dense':
      return `dense, ${layer.units}`;
    default:
      return layer.type;
  }
}
