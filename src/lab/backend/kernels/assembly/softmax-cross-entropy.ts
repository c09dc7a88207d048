import { exponential, logarithm } from './exponential';

/**
 * Softmax cross-entropy of m rows of n logits with integer labels, in one pass: `gradient` = (softmax − truth)/m, and
 * `loss` = the mean of −ln softmax[label], no sample counting more than `ceiling`. A label outside 0 … n − 1 is no class.
 */
export function softmaxCrossEntropy(
  logits: usize, labels: usize, m: i32, n: i32, ceiling: f32, gradient: usize, loss: usize,
): void {
  const share: f32 = 1 / <f32>m;
  let total: f64 = 0;
  for (let i = 0; i < m; i++) {
    const label = load<i32>(labels + (<usize>i << 2)), hasTruth = label >= 0 && label < n;
    let most: f32 = -Infinity;
    for (let j = 0; j < n; j++) most = max<f32>(most, load<f32>(logits + (<usize>j << 2)));
    let sum: f64 = 0;
    for (let j = 0; j < n; j++) {
      const e = exponential(load<f32>(logits + (<usize>j << 2)) - most);
      store<f32>(gradient + (<usize>j << 2), e);
      sum += <f64>e;
    }
    const truth = hasTruth ? load<f32>(logits + (<usize>label << 2)) : most;
    if (hasTruth) total += min<f64>(ceiling, logarithm(sum) - <f64>(truth - most));
    const scale = share / <f32>sum;
    for (let j = 0; j < n; j++) {
      const at = gradient + (<usize>j << 2);
      store<f32>(at, load<f32>(at) * scale - (j == label ? share : 0));
    }
    logits += <usize>n << 2;
    gradient += <usize>n << 2;
  }
  store<f32>(loss, <f32>(total / <f64>m));
}
