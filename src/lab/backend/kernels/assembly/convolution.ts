// Convolutions as matrix products over patches, a block of patches at a time, so that the patches never leave the
// cache. Filters are HWIO; call `setGeometry` first.
import { gemm } from './gemm';
import { channels, height, outHeight, outWidth, width } from './geometry';
import { gatherPatches, patchSize, scatterPatches } from './patches';

/** y = x ∗ filter (+ bias, clipped at zero with `relu`), for `batch` images; `block` patches at a time in `patches`. */
export function convolve(
  x: usize, filter: usize, y: usize, batch: i32, filters: i32, bias: usize, relu: bool,
  patches: usize, block: i32, scratch: usize,
): void {
  const size = patchSize(), total = batch * outHeight * outWidth;
  for (let p = 0; p < total; p += block) {
    const count = min(block, total - p), to = y + (<usize>(p * filters) << 2);
    gatherPatches(x, p, count, patches);
    gemm(patches, size, false, filter, filters, false, to, count, filters, size, false, bias, relu, scratch);
  }
}

/** The gradient with respect to the filter: patchesᵀ · dy, summed over the blocks in order. */
export function convolveFilterGradient(
  x: usize, dy: usize, dFilter: usize, batch: i32, filters: i32, patches: usize, block: i32, scratch: usize,
): void {
  const size = patchSize(), total = batch * outHeight * outWidth;
  if (total == 0) memory.fill(dFilter, 0, <usize>(size * filters) << 2);
  for (let p = 0; p < total; p += block) {
    const count = min(block, total - p), from = dy + (<usize>(p * filters) << 2);
    gatherPatches(x, p, count, patches);
    gemm(patches, size, true, from, filters, false, dFilter, size, filters, count, p > 0, 0, false, scratch);
  }
}

/** The gradient with respect to the images: dy · filterᵀ, scattered back to the pixels. */
export function convolveInputGradient(
  dy: usize, filter: usize, dx: usize, batch: i32, filters: i32, patches: usize, block: i32, scratch: usize,
): void {
  const size = patchSize(), total = batch * outHeight * outWidth;
  memory.fill(dx, 0, <usize>(batch * height * width * channels) << 2);
  for (let p = 0; p < total; p += block) {
    const count = min(block, total - p), from = dy + (<usize>(p * filters) << 2);
    gemm(from, filters, false, filter, filters, true, patches, count, size, filters, false, 0, false, scratch);
    scatterPatches(patches, p, count, dx);
  }
}
