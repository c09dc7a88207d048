import { Sfc32 } from '../random/sfc32.ts';

/** What a hidden unit makes of its sum. */
export type MlpActivation = 'linear' | 'relu' | 'tanh';

/** A layer xW + b; `w` holds W row by row, inputs × units. */
export interface MlpLayer {
  readonly inputs: number;
  readonly units: number;
  readonly w: Float64Array;
  readonly b: Float64Array;
}

/** A network from points of the plane to one logit; its hidden layers share an activation. */
export interface SmallMlp {
  readonly activation: MlpActivation;
  readonly layers: readonly MlpLayer[];
}

interface MlpShape {
  /** Units of the hidden layers; none for a logistic regression. */
  readonly hidden: readonly number[];
  readonly activation: MlpActivation;
  readonly seed: number;
}

/** A fresh network: weights normal with variance 2/inputs before a ReLU (He), 1/inputs otherwise (LeCun), biases 0. */
export function createMlp({ hidden, activation, seed }: MlpShape): SmallMlp {
  const random = new Sfc32(seed, 77);
  const widths = [2, ...hidden, 1];
  const layers = widths.slice(1).map((units, index) => {
    const inputs = widths[index] ?? 1;
    const scale = Math.sqrt((activation === 'relu' ? 2 : 1) / inputs);
    const w = Float64Array.from({ length: inputs * units }, () => scale * random.normal());
    return { inputs, units, w, b: new Float64Array(units) };
  });
  return { activation, layers };
}

/** The logits of points (x, y, x, y, …). */
export function logitsOf(mlp: SmallMlp, points: ArrayLike<number>): Float64Array {
  return forward(mlp, points).at(-1) ?? new Float64Array();
}

/** The mean binary cross-entropy in nats, and its gradient laid out like the layers. */
export function gradientOf(
  mlp: SmallMlp,
  points: ArrayLike<number>,
  labels: ArrayLike<number>,
): { readonly loss: number; readonly gradient: readonly MlpLayer[] } {
  const count = labels.length;
  const outputs = forward(mlp, points);
  const logits = outputs.at(-1) ?? new Float64Array();
  let loss = 0;
  // dL/dz at the output is p − y; from there it goes back layer by layer.
  let delta = Float64Array.from(logits, (z, i) => {
    const y = labels[i] ?? 0;
    loss += (Math.max(z, 0) - z * y + Math.log1p(Math.exp(-Math.abs(z)))) / count;
    return (1 / (1 + Math.exp(-z)) - y) / count;
  });
  const gradient: MlpLayer[] = [];
  for (let l = mlp.layers.length - 1; l >= 0; l--) {
    const layer = mlp.layers[l] as MlpLayer;
    const input = l === 0 ? points : (outputs[l - 1] as Float64Array);
    gradient.unshift(layerGradient(layer, input, delta));
    if (l > 0) delta = backward(layer, delta, { output: outputs[l - 1] as Float64Array, activation: mlp.activation });
  }
  return { loss, gradient };
}

/** One step of gradient descent with momentum; changes network and velocity in place: v ← βv + g, w ← w − ηv. */
export function descend(
  mlp: SmallMlp,
  gradient: readonly MlpLayer[],
  step: { readonly velocity: readonly MlpLayer[]; readonly learningRate: number; readonly momentum: number },
): void {
  mlp.layers.forEach((layer, l) => {
    for (const part of ['w', 'b'] as const) {
      const velocity = step.velocity[l]?.[part] ?? new Float64Array();
      const slope = gradient[l]?.[part] ?? new Float64Array();
      for (let i = 0; i < velocity.length; i++) {
        velocity[i] = step.momentum * (velocity[i] ?? 0) + (slope[i] ?? 0);
        layer[part][i] = (layer[part][i] ?? 0) - step.learningRate * (velocity[i] ?? 0);
      }
    }
  });
}

/** Zeros laid out like the network, for the velocity to start from. */
export function zerosLike({ layers }: SmallMlp): MlpLayer[] {
  return layers.map(({ inputs, units, w, b }) => {
    return { inputs, units, w: new Float64Array(w.length), b: new Float64Array(b.length) };
  });
}

/** What each layer puts out, activation applied but for the last. */
function forward({ layers, activation }: SmallMlp, points: ArrayLike<number>): Float64Array[] {
  const outputs: Float64Array[] = [];
  let input = points;
  layers.forEach(({ inputs, units, w, b }, l) => {
    const count = input.length / inputs;
    const output = new Float64Array(count * units);
    for (let n = 0; n < count; n++) {
      for (let u = 0; u < units; u++) {
        let sum = b[u] as number;
        for (let i = 0; i < inputs; i++) sum += (input[n * inputs + i] as number) * (w[i * units + u] as number);
        output[n * units + u] = l === layers.length - 1 ? sum : activate(activation, sum);
      }
    }
    outputs.push(output);
    input = output;
  });
  return outputs;
}

function activate(activation: MlpActivation, sum: number): number {
  if (activation === 'linear') return sum;
  return activation === 'relu' ? Math.max(0, sum) : Math.tanh(sum);
}

function layerGradient({ inputs, units }: MlpLayer, input: ArrayLike<number>, delta: Float64Array): MlpLayer {
  const w = new Float64Array(inputs * units);
  const b = new Float64Array(units);
  for (let n = 0; n < delta.length / units; n++) {
    for (let u = 0; u < units; u++) {
      const d = delta[n * units + u] as number;
      b[u] = (b[u] as number) + d;
      for (let i = 0; i < inputs; i++)
        w[i * units + u] = (w[i * units + u] as number) + d * (input[n * inputs + i] as number);
    }
  }
  return { inputs, units, w, b };
}

/** The gradient at the inputs' sums; the derivatives are taken from the outputs below. */
function backward(
  { inputs, units, w }: MlpLayer,
  delta: Float64Array,
  below: { readonly output: Float64Array; readonly activation: MlpActivation },
): Float64Array<ArrayBuffer> {
  return Float64Array.from(below.output, (h, place) => {
    const n = Math.floor(place / inputs);
    const i = place % inputs;
    let sum = 0;
    for (let u = 0; u < units; u++) sum += (delta[n * units + u] as number) * (w[i * units + u] as number);
    if (below.activation === 'linear') return sum;
    return sum * (below.activation === 'relu' ? Number(h > 0) : 1 - h * h);
  });
}
