/**
 * The temperature T > 0 that minimises the mean negative log-likelihood of softmax(logits / T)
 * (Guo et al. 2017, "On Calibration of Modern Neural Networks", section 4.2).
 * The likelihood is convex in 1/T, so Newton's method on β = 1/T with a bracket finds the one minimum.
 * `logits`: n × classes, row by row; `labels`: n. Throws when there is nothing to fit.
 */
export function fitTemperature(logits: ArrayLike<number>, labels: ArrayLike<number>, classes: number): number {
  if (labels.length === 0) throw new RangeError('fitTemperature: no samples');
  let low = 1e-3;
  let high = 1e3;
  let beta = 1;
  for (let i = 0; i < 100; i++) {
    const { slope, curvature } = derivatives({ logits, labels, classes, beta });
    if (slope > 0) high = beta;
    else low = beta;
    const newton = beta - slope / curvature;
    const next = newton > low && newton < high ? newton : Math.sqrt(low * high);
    if (Math.abs(next - beta) < 1e-10 * beta) break;
    beta = next;
  }
  return 1 / beta;
}

interface Fit {
  readonly logits: ArrayLike<number>;
  readonly labels: ArrayLike<number>;
  readonly classes: number;
  readonly beta: number;
}

/** d/dβ of the mean NLL is E[z] − z_label under softmax(βz); the second derivative is the variance of z. */
function derivatives({ logits, labels, classes, beta }: Fit): { slope: number; curvature: number } {
  let slope = 0;
  let curvature = 0;
  for (let row = 0; row < labels.length; row++) {
    const at = row * classes;
    let highest = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < classes; c++) highest = Math.max(highest, logits[at + c]);
    let total = 0;
    let mean = 0;
    let square = 0;
    for (let c = 0; c < classes; c++) {
      const z = logits[at + c] - highest;
      const weight = Math.exp(beta * z);
      total += weight;
      mean += weight * z;
      square += weight * z * z;
    }
    mean /= total;
    slope += mean - (logits[at + labels[row]] - highest);
    curvature += square / total - mean * mean;
  }
  return { slope: slope / labels.length, curvature: curvature / labels.length };
}
