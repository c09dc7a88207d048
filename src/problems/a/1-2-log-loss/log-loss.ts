/*
 * r   the three sums that A1.1 arrives at;  f = softmax(r)
 * y   the true class
 * L   the loss, −ln f_y
 */
import { softmax } from '../../../numerics/softmax.ts';

/** The sums r of the network worked out in A1.1. */
export const givenSums: readonly number[] = [4, 7, 4];

/** The probabilities it gives to the three classes. */
export const givenOutputs: readonly number[] = softmax(givenSums);

/** The smallest probability the lab goes down to; the loss is 27.6 nats there, and there is no end. */
export const smallest = 1e-12;

/** Units of the loss: natural logarithm or logarithm to base 2. */
export type LossUnit = 'nats' | 'bits';

/** −log f. Never negative for f ≤ 1; −0 is put right. */
export function logLoss(f: number, unit: LossUnit = 'nats'): number {
  return Math.max(0, -(unit === 'nats' ? Math.log(f) : Math.log2(f)));
}

/** The same loss straight from the sums: ln Σ e^r − r_y, the largest taken off first so that nothing overflows. */
export function logLossOfSums(r: readonly number[], y: number): number {
  const largest = Math.max(...r);
  const sum = r.reduce((total, response) => total + Math.exp(response - largest), 0);
  return Math.log(sum) + largest - (r[y] ?? Number.NaN);
}

/** The three outputs after f_y was set to `value`: the other two keep their ratio and share the rest. */
export function withProbability(f: readonly number[], y: number, value: number): number[] {
  const others = 1 - (f[y] ?? 0);
  return f.map((probability, k) => (k === y ? value : (probability * (1 - value)) / others));
}

/** Usual slips in working out a log loss. */
export const slips = ['log10', 'predicted', 'no-minus'] as const;

/** A slip by name. */
export type Slip = (typeof slips)[number];

/** The loss with the slips made. */
export function lossWithSlips(f: readonly number[], y: number, made: readonly Slip[]): number {
  const probability = made.includes('predicted') ? Math.max(...f) : (f[y] ?? Number.NaN);
  const logarithm = made.includes('log10') ? Math.log10(probability) : Math.log(probability);
  return made.includes('no-minus') ? logarithm : -logarithm;
}
