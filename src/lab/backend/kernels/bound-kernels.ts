import type { DataType, TensorInfo } from '@tensorflow/tfjs-core';
import type { KernelFunctions } from './kernel-functions.ts';
import type { WasmBackend } from './wasm-backend.ts';

/** Our compiled kernels, working in the memory of one backend. */
export interface BoundKernels {
  readonly backend: WasmBackend;
  readonly functions: KernelFunctions;
  /** Where a tensor's values begin in the backend's memory; good until the tensor is disposed. */
  address(tensor: { dataId: object }): number;
  /** A new tensor; its values are whatever the memory held before. */
  output(shape: number[], dtype?: DataType): TensorInfo;
  /** At least so many bytes of working memory, 16-byte aligned, valid until the next call. */
  scratch(bytes: number): number;
}

const bound = new WeakMap<object, BoundKernels>();

/** The kernels bound to this backend, or undefined if it has none (another backend, or not installed). */
export const boundKernels = (backend: unknown): BoundKernels | undefined => bound.get(backend as object);

/** Remembers that these functions work in this backend's memory. */
export function bindKernels(backend: WasmBackend, functions: KernelFunctions): void {
  bound.set(backend, {
    backend,
    functions,
    address: (tensor) => backend.dataIdMap.get(tensor.dataId).memoryOffset,
    output: (shape, dtype = 'float32') => backend.makeOutput(shape, dtype),
    scratch: growingScratch(backend),
  });
}

function growingScratch(backend: WasmBackend): (bytes: number) => number {
  let block = 0;
  let size = 0;
  return (bytes) => {
    if (bytes > size) {
      if (block) backend.wasm._free(block);
      size = bytes;
      // `>>> 0`: addresses above 2 GB come back as negative numbers.
      block = backend.wasm._malloc(size + 16) >>> 0;
    }
    return ((block + 15) & ~15) >>> 0;
  };
}
