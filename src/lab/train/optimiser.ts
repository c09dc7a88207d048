import * as tf from '@tensorflow/tfjs-core';
import { applyAdam, applyAdamax, applyMomentum, applyRmsprop, applySgd } from '../backend/kernels/update-weights.ts';
import type { OptimiserSpec } from './spec.ts';

/** Changes weights from gradients; owns its state until disposed. */
export interface Optimiser {
  /**
   * One update; `gradients` in the order of the variables. `decays` says weight by weight how much of the weight itself
   * joins its gradient: the gradient of a penalty of ½·decay·‖w‖².
   */
  apply(gradients: readonly tf.Tensor[], learningRate: number, decays?: readonly number[]): void;
  /** The state on the host, for a checkpoint. */
  save(): Promise<OptimiserState>;
  dispose(): void;
}

/** An optimiser's memory: the number of updates, and its slots (velocities, moments) variable by variable. */
export interface OptimiserState {
  readonly updates: number;
  readonly slots: readonly (readonly Float32Array[])[];
}

type Spec<Name extends OptimiserSpec['name']> = Extract<OptimiserSpec, { name: Name }>;

/** One weight's update: `slots` are its state, `t` counts updates from 1. */
interface Update {
  readonly w: tf.Variable;
  readonly g: tf.Tensor;
  readonly slots: readonly tf.Variable[];
  readonly t: number;
  readonly learningRate: number;
  readonly decay: number;
}

/** How many slots a weight needs, and what happens to it. */
interface Rule {
  readonly slots: number;
  readonly update: (update: Update) => void;
}

/** The optimiser of a spec, acting on `variables`; it goes on from `state` where there is one. */
export function createOptimiser(
  spec: OptimiserSpec,
  variables: readonly tf.Variable[],
  state?: OptimiserState,
): Optimiser {
  const rule = ruleOf(spec);
  const slots = variables.map((variable, i) =>
    Array.from({ length: rule.slots }, (_, slot) => slotVariable(variable, state?.slots[i][slot])),
  );
  let t = state?.updates ?? 0;
  return {
    apply: (gradients, learningRate, decays = []) => {
      t++;
      for (const [i, w] of variables.entries()) {
        rule.update({ w, g: gradients[i], slots: slots[i], t, learningRate, decay: decays[i] ?? 0 });
      }
    },
    save: async () => ({
      updates: t,
      slots: await Promise.all(
        slots.map((own) => Promise.all(own.map(async (slot) => Float32Array.from(await slot.data())))),
      ),
    }),
    dispose: () => tf.dispose(slots.flat()),
  };
}

function slotVariable(variable: tf.Variable, values: Float32Array | undefined): tf.Variable {
  return tf.tidy(() => tf.variable(values ? tf.tensor(values, variable.shape) : tf.zerosLike(variable), false));
}

function ruleOf(spec: OptimiserSpec): Rule {
  switch (spec.name) {
    case 'sgd':
      return sgd(spec);
    case 'adam':
      return adam(spec);
    case 'rmsprop':
      return rmsprop(spec);
    case 'adamax':
      return adamax(spec);
  }
}

/**
 * v ← μv − ηg; w ← w + v, or w + μv − ηg with Nesterov's momentum (scikit-learn, Keras). torch keeps v without η; the
 * weights are the same as long as η does not change.
 */
function sgd({ momentum, nesterov }: Spec<'sgd'>): Rule {
  if (momentum === 0) {
    return { slots: 0, update: ({ w, g, learningRate, decay }) => applySgd(w, g, { learningRate, decay }) };
  }
  return {
    slots: 1,
    update: ({ w, g, slots: [v], learningRate, decay }) =>
      applyMomentum(w, g, { v, learningRate, momentum, nesterov, decay }),
  };
}

const defaultEpsilon = { sklearn: 1e-8, torch: 1e-8, keras: 1e-7 } as const;

/**
 * Kingma and Ba's Adam. scikit-learn and Keras add ε to √v as it is; torch adds it to √v after the bias correction,
 * which is the same as a smaller ε before it.
 */
function adam({ beta1, beta2, library, epsilon = defaultEpsilon[library] }: Spec<'adam'>): Rule {
  return {
    slots: 2,
    update: ({ w, g, slots: [m, v], t, learningRate, decay }) => {
      const correction = Math.sqrt(1 - beta2 ** t);
      const rate = (learningRate * correction) / (1 - beta1 ** t);
      const within = library === 'torch' ? epsilon * correction : epsilon;
      applyAdam(w, g, { m, v, rate, beta1, beta2, epsilon: within, decay });
    },
  };
}

const defaultRho = { keras: 0.9, torch: 0.99 } as const;

/** Hinton's RMSprop without momentum: Keras divides by √(v + ε), torch by √v + ε. */
function rmsprop(spec: Spec<'rmsprop'>): Rule {
  const { library, rho = defaultRho[library], epsilon = defaultEpsilon[library] } = spec;
  return {
    slots: 1,
    update: ({ w, g, slots: [v], learningRate, decay }) =>
      applyRmsprop(w, g, { v, learningRate, rho, epsilon, epsilonInside: library === 'keras', decay }),
  };
}

/** Adamax: Keras divides by u + ε, torch puts ε into the maximum that makes u. */
function adamax({ beta1, beta2, library, epsilon = defaultEpsilon[library] }: Spec<'adamax'>): Rule {
  return {
    slots: 2,
    update: ({ w, g, slots: [m, u], t, learningRate, decay }) => {
      const rate = learningRate / (1 - beta1 ** t);
      applyAdamax(w, g, { m, u, rate, beta1, beta2, epsilon, epsilonInside: library === 'torch', decay });
    },
  };
}
