import { type Calibration, calibration } from '../../../numerics/metrics/calibration.ts';
import { fitTemperature } from '../../../numerics/metrics/temperature.ts';

/** Below this a probability counts as this: its logarithm must stay a number. */
const smallest = 1e-37;

/** Probabilities row by row, `classes` to a row, as they are when the logits are divided by T: p^(1/T), summing to 1 again. */
export function tempered(probabilities: ArrayLike<number>, temperature: number, classes = 10): Float32Array {
  const out = new Float32Array(probabilities.length);
  if (temperature === 1) return Float32Array.from(probabilities);
  for (let at = 0; at < out.length; at += classes) {
    let highest = Number.NEGATIVE_INFINITY;
    for (let c = at; c < at + classes; c++) highest = Math.max(highest, logit(probabilities[c]));
    let sum = 0;
    for (let c = at; c < at + classes; c++) {
      out[c] = Math.exp((logit(probabilities[c]) - highest) / temperature);
      sum += out[c] ?? 0;
    }
    for (let c = at; c < at + classes; c++) out[c] = (out[c] ?? 0) / sum;
  }
  return out;
}

const logit = (probability = 0) => Math.log(Math.max(smallest, probability));

/** The mean of several models' probabilities, and between which values they lie. */
export function meanOf(members: readonly ArrayLike<number>[]): {
  readonly mean: Float32Array;
  readonly low: Float32Array;
  readonly high: Float32Array;
} {
  const length = members[0]?.length ?? 0;
  const mean = new Float32Array(length);
  const low = new Float32Array(length).fill(1);
  const high = new Float32Array(length);
  for (const member of members) {
    for (let i = 0; i < length; i++) {
      const p = member[i] ?? 0;
      mean[i] = (mean[i] ?? 0) + p / members.length;
      low[i] = Math.min(low[i] ?? 1, p);
      high[i] = Math.max(high[i] ?? 0, p);
    }
  }
  return { mean, low, high };
}

/** Labelled answers of a model, n × 10. */
export interface Answered {
  readonly probabilities: Float32Array;
  readonly labels: Uint8Array;
}

/** How many of the validation images the temperature is fitted on; the others judge it. */
export const fittedOn = 5000;

/** The temperature that suits the first half of the images best. */
export function fittedTemperature({ probabilities, labels }: Answered): number {
  const count = Math.min(fittedOn, labels.length);
  const logits = Float32Array.from(probabilities.subarray(0, 10 * count), logit);
  return fitTemperature(logits, labels.subarray(0, count), 10);
}

/** What a model is worth on the images that no temperature was fitted on. */
export interface Worth {
  readonly calibration: Calibration;
  /** Mean negative log-likelihood in nats. */
  readonly loss: number;
}

/** Calibration and loss of the second half of the images at a temperature. */
export function worthAt({ probabilities, labels }: Answered, temperature: number): Worth {
  const held = tempered(probabilities.subarray(10 * fittedOn), temperature);
  const own = labels.subarray(fittedOn);
  let loss = 0;
  own.forEach((label, row) => {
    loss -= logit(held[10 * row + label]) / own.length;
  });
  return { calibration: calibration({ probabilities: held, labels: own, classes: 10 }), loss };
}
