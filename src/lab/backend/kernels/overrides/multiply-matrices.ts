import type { BoundKernels } from '../bound-kernels.ts';

/** One product C[m,n] = op(A)·op(B) of row-major matrices at these addresses. */
export interface Product {
  a: number;
  b: number;
  c: number;
  m: number;
  n: number;
  k: number;
  transposeA: boolean;
  transposeB: boolean;
  /** Address of one float per column, 0 for none. */
  bias?: number;
  relu?: boolean;
}

/** Multiplies through our blocked product. */
export function multiplyMatrices({ functions, scratch }: BoundKernels, product: Product): void {
  const { a, b, c, m, n, k, transposeA, transposeB, bias = 0, relu = false } = product;
  const working = scratch(functions.gemmScratchBytes());
  const lda = transposeA ? m : k;
  const ldb = transposeB ? k : n;
  functions.gemm(a, lda, +transposeA, b, ldb, +transposeB, c, m, n, k, 0, bias, +relu, working);
}
