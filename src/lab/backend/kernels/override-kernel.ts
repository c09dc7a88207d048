import {
  getKernel,
  type KernelFunc,
  type NamedAttrMap,
  type NamedTensorInfoMap,
  registerKernel,
  type TensorInfo,
  unregisterKernel,
} from '@tensorflow/tfjs-core';
import { type BoundKernels, boundKernels } from './bound-kernels.ts';

/** A faster kernel for tfjs's wasm backend; it answers undefined where the stock kernel should do the work. */
export interface Override {
  readonly kernelName: string;
  run(kernels: BoundKernels, inputs: NamedTensorInfoMap, attrs: NamedAttrMap): TensorInfo | TensorInfo[] | undefined;
}

/** Puts our kernel before the stock one of the same name, if there is one. */
export function overrideKernel({ kernelName, run }: Override): void {
  const stock = getKernel(kernelName, 'wasm');
  const kernelFunc: KernelFunc = (call) => {
    const kernels = boundKernels(call.backend);
    const ours = kernels && run(kernels, call.inputs, call.attrs ?? {});
    if (ours) return ours;
    if (!stock) throw new Error(`${kernelName}: the wasm backend cannot do this for these shapes and types`);
    return stock.kernelFunc(call);
  };
  if (stock) unregisterKernel(kernelName, 'wasm');
  registerKernel({ ...stock, kernelName, backendName: 'wasm', kernelFunc });
}
