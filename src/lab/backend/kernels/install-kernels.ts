import { backend } from '@tensorflow/tfjs-core';
import { bindKernels } from './bound-kernels.ts';
import type { KernelFunctions } from './kernel-functions.ts';
import { kernelsBase64 } from './kernels-binary.ts';
import { overrideKernel } from './override-kernel.ts';
import { batchMatMul, fusedMatMul } from './overrides/batch-mat-mul.ts';
import { conv2d, fusedConv2d } from './overrides/conv2d.ts';
import { conv2dFilterGradient, conv2dInputGradient } from './overrides/conv2d-gradients.ts';
import { gather } from './overrides/gather.ts';
import { identity } from './overrides/identity.ts';
import { maxPool, maxPoolGradient } from './overrides/max-pool.ts';
import { reluGradientKernel } from './overrides/relu-gradient.ts';
import { segmentSum } from './overrides/segment-sum.ts';
import { slice } from './overrides/slice.ts';
import { softmaxCrossEntropyKernel } from './overrides/softmax-cross-entropy.ts';
import { sumOverRows } from './overrides/sum.ts';
import { sumOfSquaresKernel } from './overrides/sum-of-squares.ts';
import { replaceReluGradient } from './relu-gradient.ts';
import type { WasmBackend } from './wasm-backend.ts';

const overrides = [
  batchMatMul,
  fusedMatMul,
  conv2d,
  fusedConv2d,
  conv2dFilterGradient,
  conv2dInputGradient,
  gather,
  identity,
  maxPool,
  maxPoolGradient,
  reluGradientKernel,
  segmentSum,
  slice,
  softmaxCrossEntropyKernel,
  sumOfSquaresKernel,
  sumOverRows,
];
let registered = false;
const installing = new WeakMap<WasmBackend, Promise<boolean>>();

/**
 * Puts our kernels into tfjs's current backend, which must be wasm; a second call for the same backend does nothing.
 * Call it again after the backend has been replaced. Answers false, and leaves the stock kernels, where WebAssembly has
 * no SIMD or the backend runs threads.
 */
export function installKernels(): Promise<boolean> {
  const current = backend() as unknown as WasmBackend;
  const promise = installing.get(current) ?? install(current);
  installing.set(current, promise);
  return promise;
}

async function install(current: WasmBackend): Promise<boolean> {
  const memory = current.wasm?.asm?.memory;
  if (!memory) throw new Error('installKernels: the current tfjs backend is not wasm');
  const functions = await instantiate(memory);
  if (!functions) return false;
  bindKernels(current, functions);
  if (!registered) {
    overrides.forEach(overrideKernel);
    replaceReluGradient();
  }
  registered = true;
  return true;
}

async function instantiate(memory: WebAssembly.Memory): Promise<KernelFunctions | undefined> {
  const bytes = Uint8Array.from(atob(kernelsBase64), (c) => c.charCodeAt(0));
  try {
    const { instance } = await WebAssembly.instantiate(bytes, { env: { memory } });
    return instance.exports as unknown as KernelFunctions;
  } catch (error) {
    // No SIMD is a CompileError; the shared memory of threads a LinkError.
    if (error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError) return undefined;
    throw error;
  }
}
