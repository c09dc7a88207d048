import * as tf from '@tensorflow/tfjs-core';
import { applyAdam, applyMomentum, applySgd } from '../backend/kernels/update-weights.ts';
import type { OptimiserSpec } from './spec.ts';

/** Changes weights from gradients; owns its state until disposed. */
export interface Optimiser {
  /** One update; `gradients` in the order of the variables. */
  apply(gradients: readonly tf.Tensor[], learningRate: number): void;
  dispose(): void;
}

/** The optimiser of a spec, acting on `variables`. */
export function createOptimiser(spec: OptimiserSpec, variables: readonly tf.Variable[]): Optimiser {
  return spec.name === 'sgd' ? sgd(spec, variables) : adam(spec, variables);
}

const zerosLike = (variables: readonly tf.Variable[]) =>
  variables.map((variable) => tf.tidy(() => tf.variable(tf.zerosLike(variable), false)));

/** v ← μv − ηg; w ← w + v, or w + μv − ηg with Nesterov's momentum (scikit-learn's SGDOptimizer). */
function sgd(spec: Extract<OptimiserSpec, { name: 'sgd' }>, variables: readonly tf.Variable[]): Optimiser {
  const { momentum, nesterov } = spec;
  const velocities = momentum > 0 ? zerosLike(variables) : [];
  const apply = (gradients: readonly tf.Tensor[], learningRate: number) => {
    for (const [i, w] of variables.entries()) {
      if (momentum === 0) applySgd(w, gradients[i], { learningRate });
      else applyMomentum(w, gradients[i], { v: velocities[i], learningRate, momentum, nesterov });
    }
  };
  return { apply, dispose: () => tf.dispose(velocities) };
}

/** Kingma and Ba's Adam as scikit-learn and torch apply it: the bias correction in the step size, ε outside the root. */
function adam(spec: Extract<OptimiserSpec, { name: 'adam' }>, variables: readonly tf.Variable[]): Optimiser {
  const { beta1, beta2, epsilon } = spec;
  const m = zerosLike(variables);
  const v = zerosLike(variables);
  let t = 0;
  const apply = (gradients: readonly tf.Tensor[], learningRate: number) => {
    t++;
    const rate = (learningRate * Math.sqrt(1 - beta2 ** t)) / (1 - beta1 ** t);
    for (const [i, w] of variables.entries()) {
      applyAdam(w, gradients[i], { m: m[i], v: v[i], rate, beta1, beta2, epsilon });
    }
  };
  return { apply, dispose: () => tf.dispose([...m, ...v]) };
}
