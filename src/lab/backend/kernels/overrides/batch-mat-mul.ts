import type { _FusedMatMulAttrs, NamedAttrMap, TensorInfo } from '@tensorflow/tfjs-core';
import { util } from '@tensorflow/tfjs-core';
import type { BoundKernels } from '../bound-kernels.ts';
import type { Override } from '../override-kernel.ts';
import { isFused } from './fused.ts';

interface Inputs {
  a: TensorInfo;
  b: TensorInfo;
  bias?: TensorInfo | undefined;
  relu?: boolean;
}

type Attrs = Pick<_FusedMatMulAttrs, 'transposeA' | 'transposeB'>;

/** The sizes of a (batched) matrix product, or undefined where our kernel cannot do it. */
function productShape({ a, b }: Inputs, { transposeA, transposeB }: Attrs) {
  if (a.dtype !== 'float32' || b.dtype !== 'float32') return undefined;
  const outer = a.shape.slice(0, -2);
  if (!util.arraysEqual(outer, b.shape.slice(0, -2))) return undefined;
  const [aRows = 0, aColumns = 0] = a.shape.slice(-2);
  const [bRows = 0, bColumns = 0] = b.shape.slice(-2);
  const m = transposeA ? aColumns : aRows;
  const k = transposeA ? aRows : aColumns;
  const n = transposeB ? bRows : bColumns;
  if (k !== (transposeB ? bColumns : bRows)) return undefined;
  return { batch: util.sizeFromShape(outer), m, n, k, outShape: [...outer, m, n] };
}

function multiply(kernels: BoundKernels, inputs: Inputs, attrs: Attrs): TensorInfo | undefined {
  const shape = productShape(inputs, attrs);
  if (!shape) return undefined;
  const { batch, m, n, k, outShape } = shape;
  const { functions, address } = kernels;
  const out = kernels.output(outShape);
  const scratch = kernels.scratch(functions.gemmScratchBytes());
  const bias = inputs.bias ? address(inputs.bias) : 0;
  for (let i = 0; i < batch; i++) {
    functions.gemm(
      address(inputs.a) + 4 * i * m * k,
      attrs.transposeA ? m : k,
      +attrs.transposeA,
      address(inputs.b) + 4 * i * k * n,
      attrs.transposeB ? k : n,
      +attrs.transposeB,
      address(out) + 4 * i * m * n,
      m,
      n,
      k,
      0,
      bias,
      +(inputs.relu ?? false),
      scratch,
    );
  }
  return out;
}

/** Matrix products in all four transpositions; broadcast batches stay with the stock kernel. */
export const batchMatMul: Override = {
  kernelName: 'BatchMatMul',
  run: (kernels, inputs, attrs) => multiply(kernels, inputs as unknown as Inputs, attrs as unknown as Attrs),
};

/** Matrix products with a bias per column, and with relu or no activation. */
export const fusedMatMul: Override = {
  kernelName: '_FusedMatMul',
  run(kernels, inputs, attrs: NamedAttrMap) {
    const { activation, transposeA, transposeB } = attrs as unknown as _FusedMatMulAttrs;
    const { a, b, bias } = inputs as unknown as Inputs;
    const n = b.shape.at(transposeB ? -2 : -1) ?? 0;
    if (!isFused(activation, bias, n)) return undefined;
    return multiply(kernels, { a, b, bias, relu: activation === 'relu' }, { transposeA, transposeB });
  },
};
