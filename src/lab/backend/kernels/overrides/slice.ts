import { type SliceAttrs, slice_util, type TensorInfo, util } from '@tensorflow/tfjs-core';
import type { Override } from '../override-kernel.ts';

/** A slice that lies in one piece is copied as such; the stock kernel copies the whole tensor first. */
export const slice: Override = {
  kernelName: 'Slice',
  run(kernels, inputs, attrs) {
    const { x } = inputs as { x: TensorInfo };
    const { begin, size } = attrs as unknown as SliceAttrs;
    const [from, shape] = slice_util.parseSliceParams(x, begin, size);
    if (x.dtype === 'string' || !slice_util.isSliceContinous(x.shape, from, shape)) return undefined;
    const out = kernels.output(shape, x.dtype);
    const width = util.bytesPerElement(x.dtype);
    const start = kernels.address(x) + width * slice_util.computeFlatOffset(from, util.computeStrides(x.shape));
    const memory = new Uint8Array(kernels.backend.wasm.asm.memory.buffer);
    memory.copyWithin(kernels.address(out), start, start + width * util.sizeFromShape(shape));
    return out;
  },
};
