import { backend_util, type NamedAttrMap, type TensorInfo } from '@tensorflow/tfjs-core';
import type { BoundKernels } from '../bound-kernels.ts';
import { setGeometry } from './set-geometry.ts';

/** Patches are gathered in blocks of about this many bytes, which L2 holds beside a packed filter. */
const blockBytes = 128 * 1024;

type Shape4D = [number, number, number, number];

interface ConvolutionAttrs {
  strides: [number, number] | number;
  pad: 'valid' | 'same' | number;
  dimRoundingMode?: 'floor' | 'round' | 'ceil';
  dataFormat?: string;
  dilations?: [number, number] | number;
}

/** Sets the geometry of a convolution; answers its sizes, or undefined for what our kernels do not do. */
export function convolution(
  { functions, scratch }: BoundKernels,
  { x, filter, attrs }: { x: number[]; filter: number[]; attrs: NamedAttrMap },
) {
  const { strides, pad, dimRoundingMode, dataFormat, dilations = 1 } = attrs as unknown as ConvolutionAttrs;
  if (dataFormat && dataFormat !== 'NHWC') return undefined;
  const [images, kernel] = [x as Shape4D, filter as Shape4D];
  const info = backend_util.computeConv2DInfo(images, kernel, strides, dilations, pad, dimRoundingMode);
  if (info.dilationHeight !== 1 || info.dilationWidth !== 1) return undefined;
  setGeometry(functions, info);
  const patchBytes = 4 * info.filterHeight * info.filterWidth * info.inChannels;
  const block = Math.max(16, Math.floor(blockBytes / Math.max(4, patchBytes)));
  // A patch may have any length; what follows the patches has to be aligned again.
  const patchesBytes = (block * patchBytes + 15) & ~15;
  const patches = scratch(patchesBytes + functions.gemmScratchBytes());
  return { info, patches, block, working: patches + patchesBytes };
}

/** True if every tensor holds float32, the only type our kernels compute in. */
export const allFloat = (...tensors: TensorInfo[]): boolean => tensors.every((t) => t.dtype === 'float32');
