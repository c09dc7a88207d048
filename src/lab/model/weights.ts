import type { RandomState } from '../../numerics/random/random-state.ts';
import type { NetworkSpec } from '../train/spec.ts';
import { type LayerShape, networkShapes } from './network-shapes.ts';

/** A weight on the host; `name` is layer index and role, e.g. "0.kernel". */
export interface NamedWeight {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** Whose rule the first weights follow. */
export type InitialiserName = 'keras' | 'sklearn' | 'torch';

interface Bounds {
  readonly kernel: number;
  /** 0 where biases start at zero. */
  readonly bias: number;
}

/**
 * Uniform bounds of a layer's first weights.
 * - keras: Glorot uniform √(6/(fanIn+fanOut)), biases 0.
 * - sklearn: `_init_coef` of MLPClassifier 1.2: the same bound for biases too; √(2/…) in every layer, the last included,
 *   when the hidden units are sigmoid.
 * - torch: kaiming_uniform(a=√5), i.e. 1/√fanIn, for kernel and bias.
 */
function bounds(initialiser: InitialiserName, { weights }: LayerShape, hiddenSigmoid: boolean): Bounds {
  const kernel = weights[0].shape;
  const field = kernel.slice(0, -2).reduce((product, n) => product * n, 1);
  const fanIn = field * kernel[kernel.length - 2];
  const fanOut = field * kernel[kernel.length - 1];
  if (initialiser === 'torch') return { kernel: 1 / Math.sqrt(fanIn), bias: 1 / Math.sqrt(fanIn) };
  if (initialiser === 'keras') return { kernel: Math.sqrt(6 / (fanIn + fanOut)), bias: 0 };
  const bound = Math.sqrt((hiddenSigmoid ? 2 : 6) / (fanIn + fanOut));
  return { kernel: bound, bias: bound };
}

/**
 * First weights of every layer, kernel then bias, drawn row by row in the order scikit-learn draws them. Batch
 * normalisation begins as the identity: γ and the moving variance 1, the rest 0.
 */
export function initialWeights(
  network: NetworkSpec,
  initialiser: InitialiserName,
  random: RandomState,
): readonly NamedWeight[] {
  const shapes = networkShapes(network);
  const activations = shapes.flatMap(({ layer }) => ('activation' in layer ? [layer.activation] : []));
  const hiddenSigmoid = activations.length > 1 && activations[0] === 'sigmoid';
  return shapes.flatMap((layerShape) =>
    layerShape.weights.map(({ name, shape }) => {
      const values = new Float32Array(shape.reduce((product, n) => product * n, 1));
      const role = name.slice(name.indexOf('.') + 1);
      if (role === 'gamma' || role === 'movingVariance') values.fill(1);
      if (role !== 'kernel' && role !== 'bias') return { name, shape, values };
      const bound = bounds(initialiser, layerShape, hiddenSigmoid)[role];
      if (bound > 0) for (let i = 0; i < values.length; i++) values[i] = random.uniform(-bound, bound);
      return { name, shape, values };
    }),
  );
}
