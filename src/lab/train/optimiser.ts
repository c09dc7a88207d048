import * as tf from '@tensorflow/tfjs-core';
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
  const apply = (gradients: readonly tf.Tensor[], learningRate: number) =>
    tf.tidy(() => {
      variables.forEach((w, i) => {
        const step = tf.mul(gradients[i], -learningRate);
        if (momentum === 0) {
          w.assign(tf.add(w, step));
          return;
        }
        const velocity = velocities[i];
        velocity.assign(tf.add(tf.mul(velocity, momentum), step));
        w.assign(tf.add(w, nesterov ? tf.add(tf.mul(velocity, momentum), step) : velocity));
      });
    });
  return { apply, dispose: () => tf.dispose(velocities) };
}

/** Kingma and Ba's Adam as scikit-learn and torch apply it: the bias correction in the step size, ε outside the root. */
function adam(spec: Extract<OptimiserSpec, { name: 'adam' }>, variables: readonly tf.Variable[]): Optimiser {
  const { beta1, beta2, epsilon } = spec;
  const m = zerosLike(variables);
  const v = zerosLike(variables);
  let t = 0;
  const apply = (gradients: readonly tf.Tensor[], learningRate: number) =>
    tf.tidy(() => {
      t++;
      const rate = (learningRate * Math.sqrt(1 - beta2 ** t)) / (1 - beta1 ** t);
      variables.forEach((w, i) => {
        const g = gradients[i];
        m[i].assign(tf.add(tf.mul(m[i], beta1), tf.mul(g, 1 - beta1)));
        v[i].assign(tf.add(tf.mul(v[i], beta2), tf.mul(tf.square(g), 1 - beta2)));
        w.assign(tf.sub(w, tf.div(tf.mul(m[i], rate), tf.add(tf.sqrt(v[i]), epsilon))));
      });
    });
  return { apply, dispose: () => tf.dispose([...m, ...v]) };
}
