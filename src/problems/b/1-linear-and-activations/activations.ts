import { softmax } from '../../../numerics/softmax.ts';

/** Activations of a single number. */
export const functionNames = ['ReLU', 'sigmoid', 'tanh'] as const;

/** An activation of a single number. */
export type FunctionName = (typeof functionNames)[number];

/** A function of one number with its derivative, and both in TeX. */
export interface Activation {
  readonly f: (x: number) => number;
  readonly derivative: (x: number) => number;
  readonly tex: string;
  readonly derivativeTex: string;
  /** What the curve says, in a sentence. */
  readonly says: string;
}

/** The activations by name. */
export const activations: Readonly<Record<FunctionName, Activation>> = {
  ReLU: {
    f: (x) => Math.max(0, x),
    // At 0 there is no derivative; libraries take 0.
    derivative: (x) => Number(x > 0),
    tex: 'f(x) = \\max(0, x)',
    derivativeTex: "f'(x) = \\begin{cases} 1 & x > 0 \\\\ 0 & x < 0 \\end{cases}",
    says: 'The slope is 1 wherever the unit is on, however large the sum, and 0 where it is off.',
  },
  sigmoid: {
    f: sigmoid,
    derivative: (x) => sigmoid(x) * (1 - sigmoid(x)),
    tex: 'f(x) = \\frac{1}{1 + e^{-x}}',
    derivativeTex: "f'(x) = f(x)\\,\\bigl(1 - f(x)\\bigr)",
    says: 'The slope is at most 1/4, at 0, and dies out on both sides: far from 0 hardly any gradient comes through.',
  },
  tanh: {
    f: Math.tanh,
    derivative: (x) => 1 - Math.tanh(x) ** 2,
    tex: 'f(x) = \\tanh x',
    derivativeTex: "f'(x) = 1 - f(x)^2",
    says: 'The slope is 1 at 0 and dies out on both sides; unlike the sigmoid, its values lie around 0.',
  },
};

/** The Jacobian of softmax at logits z: ∂p_i/∂z_j = p_i(δ_ij − p_j). */
export function softmaxJacobian(z: readonly number[]): number[][] {
  const p = softmax(z);
  return p.map((pi, i) => p.map((pj, j) => pi * ((i === j ? 1 : 0) - pj)));
}

/**
 * The gradient of −log p_y by the logits: p − y, or what comes out when each probability is taken to depend on its own
 * logit only.
 */
export function lossGradient(z: readonly number[], y: number, { onlyDiagonal = false } = {}): number[] {
  const p = softmax(z);
  const row = softmaxJacobian(z)[y] ?? [];
  return row.map((slope, j) => (onlyDiagonal && j !== y ? 0 : -slope / (p[y] ?? 1)));
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
