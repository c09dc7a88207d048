/**
 * Probabilities in proportion to e^logit; shape (n) → (n), sums to 1.
 * The largest logit is taken off first, so that no logit is too large for e^x (Goodfellow et al., Deep Learning, 4.1).
 */
export function softmax(logits: readonly number[]): number[] {
  const largest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Softmax of every row of `classes` logits: (n·classes) → (n·classes), row by row. */
export function softmaxRows(logits: Float32Array, classes: number): Float32Array {
  const probabilities = new Float32Array(logits.length);
  for (let start = 0; start < logits.length; start += classes) {
    probabilities.set(softmax(Array.from(logits.subarray(start, start + classes))), start);
  }
  return probabilities;
}
