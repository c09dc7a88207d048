import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
// Registers the gradients of the standard kernels.
import '@tensorflow/tfjs-layers';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { expect } from 'vitest';
import { installKernels } from './install-kernels.ts';

/** Makes wasm with our kernels the current backend, cpu the oracle. */
export async function startWasm(): Promise<void> {
  const folder = new URL('../../../../node_modules/@tensorflow/tfjs-backend-wasm/wasm-out/', import.meta.url);
  setWasmPaths(folder.pathname);
  await tf.setBackend('wasm');
  await installKernels();
}

/** Plain numbers in, plain numbers out, so that no tensor crosses from one backend to the other. */
export function onBackend(name: 'wasm' | 'cpu', f: () => tf.Tensor | tf.Tensor[]): Float32Array[] {
  void tf.setBackend(name);
  try {
    return tf.tidy(() => [f()].flat().map((tensor) => Float32Array.from(tensor.dataSync())));
  } finally {
    void tf.setBackend('wasm');
  }
}

/** Deterministic values in [−1, 1) for a test's tensors. */
export function noise(size: number, seed = 1): Float32Array {
  let state = seed * 2654435761 + 1;
  return Float32Array.from({ length: size }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  });
}

/** Fails unless ours equals the cpu backend's within `tolerance`, relative to the largest value of the oracle. */
export function expectSameOnCpu(f: () => tf.Tensor | tf.Tensor[], tolerance = 1e-5): void {
  const ours = onBackend('wasm', f);
  const oracle = onBackend('cpu', f);
  expect(ours.length).toBe(oracle.length);
  ours.forEach((values, i) => {
    const wanted = oracle[i] as Float32Array;
    expect(values.length).toBe(wanted.length);
    const scale = wanted.reduce((most, v) => Math.max(most, Math.abs(v)), 1);
    const worst = values.reduce((most, v, j) => Math.max(most, Math.abs(v - (wanted[j] as number))), 0);
    expect(worst / scale).toBeLessThanOrEqual(tolerance);
  });
}
