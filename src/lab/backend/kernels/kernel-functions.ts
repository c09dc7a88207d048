/** What kernels.wasm exports. Addresses are byte offsets, sizes count floats unless they say bytes; see assembly/. */
export interface KernelFunctions {
  gemmScratchBytes(): number;
  gemm(
    a: number,
    lda: number,
    aTransposed: number,
    b: number,
    ldb: number,
    bTransposed: number,
    c: number,
    m: number,
    n: number,
    k: number,
    accumulate: number,
    bias: number,
    relu: number,
    scratch: number,
  ): void;
  setGeometry(...geometry: number[]): void;
  convolve(
    x: number,
    filter: number,
    y: number,
    batch: number,
    filters: number,
    bias: number,
    relu: number,
    patches: number,
    block: number,
    scratch: number,
  ): void;
  convolveFilterGradient(
    x: number,
    dy: number,
    dFilter: number,
    batch: number,
    filters: number,
    patches: number,
    block: number,
    scratch: number,
  ): void;
  convolveInputGradient(
    dy: number,
    filter: number,
    dx: number,
    batch: number,
    filters: number,
    patches: number,
    block: number,
    scratch: number,
  ): void;
  maxPool(x: number, y: number, batch: number): void;
  maxPoolGradient(x: number, y: number, dy: number, dx: number, batch: number): void;
  gatherRows(x: number, rows: number, indices: number, count: number, bytes: number, to: number): number;
  segmentSum(x: number, ids: number, count: number, n: number, sums: number, segments: number): void;
  sumRows(x: number, m: number, n: number, out: number): void;
  sumOfSquares(x: number, count: number, out: number): void;
  reluGradient(dy: number, y: number, dx: number, count: number): void;
  softmaxCrossEntropy(
    logits: number,
    labels: number,
    m: number,
    n: number,
    ceiling: number,
    gradient: number,
    loss: number,
  ): void;
  sgd(w: number, g: number, count: number, rate: number, decay: number): void;
  momentum(
    w: number,
    g: number,
    v: number,
    count: number,
    rate: number,
    mu: number,
    nesterov: number,
    decay: number,
  ): void;
  adam(
    w: number,
    g: number,
    m: number,
    v: number,
    count: number,
    rate: number,
    beta1: number,
    beta2: number,
    epsilon: number,
    decay: number,
  ): void;
  rmsprop(
    w: number,
    g: number,
    v: number,
    count: number,
    rate: number,
    rho: number,
    epsilon: number,
    epsilonInside: number,
    decay: number,
  ): void;
  adamax(
    w: number,
    g: number,
    m: number,
    u: number,
    count: number,
    rate: number,
    beta1: number,
    beta2: number,
    epsilon: number,
    epsilonInside: number,
    decay: number,
  ): void;
}
