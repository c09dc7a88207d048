import * as tf from '@tensorflow/tfjs-core';
import {
  backend_util,
  type KernelConfig,
  type KernelFunc,
  registerKernel,
  type TensorInfo,
} from '@tensorflow/tfjs-core';

interface Heap {
  makeOutput(shape: number[], dtype: 'float32'): TensorInfo;
  typedArrayFromHeap(tensor: TensorInfo): Float32Array;
  disposeData(dataId: object): void;
}

type Info = ReturnType<typeof backend_util.computeConv2DInfo>;

/** Patches as columns, so that the stock matrix product can be used in its fast, untransposed form. */
function gatherColumns(x: Float32Array, to: Float32Array, info: Info): void {
  const { batchSize, inHeight, inWidth, inChannels: c, outHeight, outWidth, strideHeight, strideWidth } = info;
  let o = 0;
  for (let f = 0; f < info.filterHeight * info.filterWidth * c; f++) {
    const channel = f % c;
    const fx = Math.floor(f / c) % info.filterWidth;
    const fy = Math.floor(f / c / info.filterWidth);
    for (let row = 0; row < batchSize * outHeight; row++) {
      const image = Math.floor(row / outHeight);
      const y = (row % outHeight) * strideHeight + fy;
      let p = ((image * inHeight + y) * inWidth + fx) * c + channel;
      for (let ox = 0; ox < outWidth; ox++) {
        to[o++] = x[p] as number;
        p += strideWidth * c;
      }
    }
  }
}

const kernelFunc: KernelFunc = ({ inputs, attrs, backend }) => {
  const heap = backend as unknown as Heap;
  const { x, dy } = inputs as { x: TensorInfo; dy: TensorInfo };
  const { filterShape, strides, pad } = attrs as unknown as { filterShape: Shape; strides: number; pad: 'valid' };
  const info = backend_util.computeConv2DInfo(x.shape as Shape, filterShape, strides, 1, pad);
  const size = info.filterHeight * info.filterWidth * info.inChannels;
  const patches = info.batchSize * info.outHeight * info.outWidth;
  const columns = heap.makeOutput([size, patches], 'float32');
  gatherColumns(heap.typedArrayFromHeap(x), heap.typedArrayFromHeap(columns), info);
  const product = tf.getKernel('BatchMatMul', 'wasm').kernelFunc({
    inputs: { a: columns, b: { ...dy, shape: [patches, info.outChannels] } },
    attrs: { transposeA: false, transposeB: false },
    backend,
  }) as TensorInfo;
  heap.disposeData(columns.dataId);
  return { ...product, shape: filterShape };
};

type Shape = [number, number, number, number];

/** Gives stock tfjs-wasm the kernel without which no CNN trains on it: a plain one in JavaScript, valid padding only. */
export function registerFilterGradient(): void {
  const config: KernelConfig = { kernelName: 'Conv2DBackpropFilter', backendName: 'wasm', kernelFunc };
  registerKernel(config);
}
