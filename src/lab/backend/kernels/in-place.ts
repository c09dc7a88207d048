// Two things go wrong when values change under a tensor: others that share its memory change with it, and the stock
// kernels go on using what they prepared from the old values.
import * as tf from '@tensorflow/tfjs-core';
import type { WasmBackend } from './wasm-backend.ts';

/** Makes sure that no other tensor (a clone, the tensor it was made from) shares the variable's memory. */
export function takeOwnership(backend: WasmBackend, variable: tf.Variable): void {
  if (backend.refCount(variable.dataId) <= 1) return;
  tf.tidy(() => variable.assign(tf.tensor(variable.dataSync(), variable.shape)));
}

/** Gives the variable's memory a new number, because stock kernels keep weights packed under the old one. */
export function refreshIdentity(backend: WasmBackend, variable: tf.Variable): void {
  const record = backend.dataIdMap.get(variable.dataId);
  backend.wasm.tfjs.disposeData(record.id);
  record.id = backend.dataIdNextNumber++;
  backend.wasm.tfjs.registerTensor(record.id, variable.size, record.memoryOffset);
}
