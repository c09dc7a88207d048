// Optimiser updates: one pass over memory on wasm with our kernels, the same arithmetic in tfjs operations elsewhere.
// Both read `decay` as a penalty of ½·decay·‖w‖² whose gradient decay·w joins the gradient of the loss.
import * as tf from '@tensorflow/tfjs-core';
import { type BoundKernels, boundKernels } from './bound-kernels.ts';
import { refreshIdentity, takeOwnership } from './in-place.ts';

/** What plain gradient descent needs to know. */
export interface SgdStep {
  readonly learningRate: number;
  readonly decay?: number;
}

/** w ← w − η·g. */
export function applySgd(w: tf.Variable, g: tf.Tensor, { learningRate, decay = 0 }: SgdStep): void {
  const inPlace = updateInPlace([w], g, ({ functions }, [to, from], n) =>
    functions.sgd(to, from, n, learningRate, decay),
  );
  if (!inPlace) tf.tidy(() => w.assign(tf.add(w, tf.mul(withDecay(w, g, decay), -learningRate))));
}

/** What gradient descent with momentum needs to know. */
export interface MomentumStep extends SgdStep {
  /** The velocity, kept from step to step. */
  readonly v: tf.Variable;
  readonly momentum: number;
  readonly nesterov?: boolean;
}

/** v ← μv − η·g; w ← w + v, or w + μv − η·g with Nesterov's momentum. */
export function applyMomentum(w: tf.Variable, g: tf.Tensor, step: MomentumStep): void {
  const { v, learningRate, momentum, nesterov = false, decay = 0 } = step;
  const inPlace = updateInPlace([w, v], g, ({ functions }, [to, from, velocity], n) =>
    functions.momentum(to, from, velocity, n, learningRate, momentum, +nesterov, decay),
  );
  if (inPlace) return;
  tf.tidy(() => {
    const descent = tf.mul(withDecay(w, g, decay), -learningRate);
    v.assign(tf.add(tf.mul(v, momentum), descent));
    w.assign(tf.add(w, nesterov ? tf.add(tf.mul(v, momentum), descent) : v));
  });
}

/** What Adam needs to know; the caller puts the bias correction of step t into `rate` (and into `epsilon`, if wanted). */
export interface AdamStep {
  /** The running means of the gradient and of its square, kept from step to step. */
  readonly m: tf.Variable;
  readonly v: tf.Variable;
  readonly rate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  readonly decay?: number;
}

/** m ← β₁m + (1−β₁)g; v ← β₂v + (1−β₂)g²; w ← w − rate·m/(√v + ε). */
export function applyAdam(w: tf.Variable, g: tf.Tensor, step: AdamStep): void {
  const { m, v, rate, beta1, beta2, epsilon, decay = 0 } = step;
  const inPlace = updateInPlace([w, m, v], g, ({ functions }, [to, from, mean, square], n) =>
    functions.adam(to, from, mean, square, n, rate, beta1, beta2, epsilon, decay),
  );
  if (inPlace) return;
  tf.tidy(() => {
    const gradient = withDecay(w, g, decay);
    m.assign(tf.add(tf.mul(m, beta1), tf.mul(gradient, 1 - beta1)));
    v.assign(tf.add(tf.mul(v, beta2), tf.mul(tf.square(gradient), 1 - beta2)));
    w.assign(tf.sub(w, tf.div(tf.mul(m, rate), tf.add(tf.sqrt(v), epsilon))));
  });
}

/** What RMSprop needs to know. */
export interface RmspropStep extends SgdStep {
  /** The running mean of the gradient's square, kept from step to step. */
  readonly v: tf.Variable;
  readonly rho: number;
  readonly epsilon: number;
  /** Whether ε stands under the root. */
  readonly epsilonInside: boolean;
}

/** v ← ρv + (1−ρ)g²; w ← w − η·g/√(v + ε), or w − η·g/(√v + ε). */
export function applyRmsprop(w: tf.Variable, g: tf.Tensor, step: RmspropStep): void {
  const { v, learningRate, rho, epsilon, epsilonInside, decay = 0 } = step;
  const inPlace = updateInPlace([w, v], g, ({ functions }, [to, from, square], n) =>
    functions.rmsprop(to, from, square, n, learningRate, rho, epsilon, +epsilonInside, decay),
  );
  if (inPlace) return;
  tf.tidy(() => {
    const gradient = withDecay(w, g, decay);
    v.assign(tf.add(tf.mul(v, rho), tf.mul(tf.square(gradient), 1 - rho)));
    const size = epsilonInside ? tf.sqrt(tf.add(v, epsilon)) : tf.add(tf.sqrt(v), epsilon);
    w.assign(tf.sub(w, tf.div(tf.mul(gradient, learningRate), size)));
  });
}

/** What Adamax needs to know; the caller puts the bias correction of step t into `rate`. */
export interface AdamaxStep {
  /** The running mean of the gradient and its largest size so far (fading), kept from step to step. */
  readonly m: tf.Variable;
  readonly u: tf.Variable;
  readonly rate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** Whether ε is added to |g| before the maximum, not to u after it. */
  readonly epsilonInside: boolean;
  readonly decay?: number;
}

/** m ← β₁m + (1−β₁)g; u ← max(β₂u, |g|); w ← w − rate·m/(u + ε), or with ε added to |g| instead. */
export function applyAdamax(w: tf.Variable, g: tf.Tensor, step: AdamaxStep): void {
  const { m, u, rate, beta1, beta2, epsilon, epsilonInside, decay = 0 } = step;
  const inPlace = updateInPlace([w, m, u], g, ({ functions }, [to, from, mean, most], n) =>
    functions.adamax(to, from, mean, most, n, rate, beta1, beta2, epsilon, +epsilonInside, decay),
  );
  if (inPlace) return;
  tf.tidy(() => {
    const gradient = withDecay(w, g, decay);
    m.assign(tf.add(tf.mul(m, beta1), tf.mul(gradient, 1 - beta1)));
    const size = epsilonInside ? tf.add(tf.abs(gradient), epsilon) : tf.abs(gradient);
    u.assign(tf.maximum(tf.mul(u, beta2), size));
    w.assign(tf.sub(w, tf.div(tf.mul(m, rate), epsilonInside ? u : tf.add(u, epsilon))));
  });
}

const withDecay = (w: tf.Tensor, g: tf.Tensor, decay: number) => (decay === 0 ? g : tf.add(g, tf.mul(w, decay)));

type Addresses = [w: number, g: number, first: number, second: number];

/** Runs an update on the variables' own memory; false if the current backend has none of our kernels. */
function updateInPlace(
  variables: readonly tf.Variable[],
  gradient: tf.Tensor,
  update: (kernels: BoundKernels, addresses: Addresses, count: number) => void,
): boolean {
  const kernels = boundKernels(tf.backend());
  if (!kernels || [...variables, gradient].some((t) => t.dtype !== 'float32')) return false;
  for (const variable of variables) takeOwnership(kernels.backend, variable);
  const [w, ...state] = variables.map(kernels.address) as [number, number, number];
  const [first, second] = state;
  update(kernels, [w, kernels.address(gradient), first, second], gradient.size);
  for (const variable of variables) refreshIdentity(kernels.backend, variable);
  return true;
}
