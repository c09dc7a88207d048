import type { OptimiserSpec } from '../../src/lab/train/spec.ts';
import { type JaxArray, jax, zeros } from './jax-arrays.ts';

/** Weights, the optimiser's slots (as many for each weight), and β₁ᵗ and β₂ᵗ. */
interface State {
  readonly weights: JaxArray[];
  readonly slots: JaxArray[][];
  readonly powers: JaxArray[];
}

/** Images, their classes as rows of zeros and a one, and the key of the dropout's random numbers. */
export type Batch = readonly [x: JaxArray, y: JaxArray, key: JaxArray];

type Loss = (weights: JaxArray[], batch: Batch) => JaxArray;
type Step = (state: State, batch: Batch) => [State, JaxArray];

/** One update of a network by a spec's optimiser, compiled, and the state it begins with. */
export function createUpdate(spec: OptimiserSpec, weights: JaxArray[], loss: Loss): { state: State; step: Step } {
  const slotCount = spec.name === 'adam' ? 2 : 1;
  const slots = Array.from({ length: slotCount }, () => weights.map(({ shape }) => zeros(shape)));
  const powers = spec.name === 'adam' ? [jax.numpy.array(1), jax.numpy.array(1)] : [];
  const valueAndGradient = jax.valueAndGrad(loss);
  const step = jax.jit(({ weights: w, slots: s, powers: p }: State, batch: Batch) => {
    const [value, g] = valueAndGradient(jax.tree.ref(w), batch);
    return [update(spec, { weights: w, slots: s, powers: p }, g), value];
  });
  return { state: { weights, slots, powers }, step };
}

function update(spec: OptimiserSpec, { weights, slots, powers }: State, g: JaxArray[]): State {
  if (spec.name === 'adam') return adam(spec, { weights, slots, powers }, g);
  if (spec.name !== 'sgd') throw new Error(`no optimiser ${spec.name} for jax-js`);
  const velocities = slots[0]!.map((v, i) => v.mul(spec.momentum).sub(g[i]!.mul(spec.learningRate)));
  return { weights: weights.map((w, i) => w.add(velocities[i]!.ref)), slots: [velocities], powers };
}

function adam(spec: Extract<OptimiserSpec, { name: 'adam' }>, { weights, slots, powers }: State, g: JaxArray[]): State {
  const { beta1, beta2, learningRate, epsilon = 1e-7 } = spec;
  const m = slots[0]!.map((mean, i) => mean.mul(beta1).add(g[i]!.ref.mul(1 - beta1)));
  const v = slots[1]!.map((square, i) => square.mul(beta2).add(jax.numpy.square(g[i]!).mul(1 - beta2)));
  const [first, second] = powers as [JaxArray, JaxArray];
  const [p1, p2] = [first.mul(beta1), second.mul(beta2)];
  const root = jax.numpy.sqrt(p2.ref.mul(-1).add(1));
  const rate: JaxArray = root.mul(learningRate).div(p1.ref.mul(-1).add(1));
  const next = weights.map((w, i) => w.sub(m[i]!.ref.mul(rate.ref).div(jax.numpy.sqrt(v[i]!.ref).add(epsilon))));
  rate.dispose();
  return { weights: next, slots: [m, v], powers: [p1, p2] };
}
