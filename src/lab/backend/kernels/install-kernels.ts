import { backend } from '@tensorflow/tfjs-core';
import { bindKernels, boundKernels } from './bound-kernels.ts';
import type { KernelFunctions } from './kernel-functions.ts';
import { kernelsBase64 } from './kernels-binary.ts';
import { overrideKernel } from './override-kernel.ts';
import { batchMatMul } from './overrides/batch-mat-mul.ts';
import { conv2dFilterGradient, conv2dInputGradient } from './overrides/conv2d-gradients.ts';
import { gather } from './overrides/gather.ts';
import { maxPool, maxPoolGradient } from './overrides/max-pool.ts';
import type { WasmBackend } from './wasm-backend.ts';

const overrides = [batchMatMul, conv2dFilterGradient, conv2dInputGradient, gather, maxPool, maxPoolGradient];
let registered = false;

/**
 * Puts our kernels into tfjs's current backend, which must be wasm with SIMD and without threads; a second call for the
 * same backend does nothing. Call it again after the backend has been replaced.
 */
export async function installKernels(): Promise<void> {
  const current = backend() as unknown as WasmBackend;
  if (boundKernels(current)) return;
  const memory = current.wasm?.asm?.memory;
  if (!memory) throw new Error('installKernels: the current tfjs backend is not wasm');
  const bytes = Uint8Array.from(atob(kernelsBase64), (c) => c.charCodeAt(0));
  const { instance } = await WebAssembly.instantiate(bytes, { env: { memory } });
  bindKernels(current, instance.exports as unknown as KernelFunctions);
  if (registered) return;
  registered = true;
  overrides.forEach(overrideKernel);
}
