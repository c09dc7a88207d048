import * as tf from '@tensorflow/tfjs-core';
import { installKernels } from './kernels/install-kernels.ts';

/** What tfjs computes on. `cpu` is the oracle of tests. */
export type BackendName = 'wasm' | 'webgl' | 'webgpu' | 'cpu';

/** Where a browser finds the three builds of tfjs's wasm module; Node finds them itself. */
export type WasmPaths = Readonly<
  Record<'tfjs-backend-wasm.wasm' | 'tfjs-backend-wasm-simd.wasm' | 'tfjs-backend-wasm-threaded-simd.wasm', string>
>;

/** Loads a backend's code, starts it and makes it tfjs's choice. Throws a sentence for the reader when it cannot. */
export async function startBackend(name: BackendName, wasmPaths?: WasmPaths): Promise<void> {
  await loaders[name](wasmPaths);
  const started = await tf.setBackend(name);
  // setBackend can answer true and still have fallen back to another backend.
  if (!started || tf.getBackend() !== name)
    throw new Error(`${name} does not start in this browser. Choose another backend in the settings.`);
  if (name === 'wasm') await installKernels();
}

const loaders: Readonly<Record<BackendName, (wasmPaths?: WasmPaths) => Promise<void>>> = {
  cpu: async () => {
    await import('@tensorflow/tfjs-backend-cpu');
  },
  webgl: async () => {
    await import('@tensorflow/tfjs-backend-webgl');
  },
  webgpu: async () => {
    await import('@tensorflow/tfjs-backend-webgpu');
  },
  wasm: async (wasmPaths) => {
    const wasm = await import('@tensorflow/tfjs-backend-wasm');
    // Several workers beat threads at these sizes, and threads break in minified builds.
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    if (wasmPaths) wasm.setWasmPaths(wasmPaths);
  },
};
