// Convolutions as matrix products over patches, a block of patches at a time, so that the patches never leave the cache.
import { gemm } from './gemm';

// One call's geometry (NHWC images, HWIO filters).
let height: i32 = 0;
let width: i32 = 0;
let channels: i32 = 0;
let filterHeight: i32 = 0;
let filterWidth: i32 = 0;
let strideY: i32 = 0;
let strideX: i32 = 0;
let padTop: i32 = 0;
let padLeft: i32 = 0;
let outHeight: i32 = 0;
let outWidth: i32 = 0;

/** Sets the geometry for the convolution calls that follow. */
export function setConvolution(
  h: i32, w: i32, c: i32, fh: i32, fw: i32, sy: i32, sx: i32, top: i32, left: i32, oh: i32, ow: i32,
): void {
  height = h; width = w; channels = c;
  filterHeight = fh; filterWidth = fw;
  strideY = sy; strideX = sx;
  padTop = top; padLeft = left;
  outHeight = oh; outWidth = ow;
}

/** Bytes of the longest run that a patch shares with its image: one row of the filter. */
@inline
function runBytes(): usize {
  return <usize>(filterWidth * channels) << 2;
}

@inline
function copyRun(to: usize, from: usize, bytes: usize): void {
  // Short runs are the usual case (3 or 5 pixels of one channel); a call of memory.copy costs more than they do.
  if (bytes > 64) {
    memory.copy(to, from, bytes);
    return;
  }
  for (; bytes >= 16; bytes -= 16) {
    v128.store(to, v128.load(from));
    to += 16; from += 16;
  }
  for (; bytes > 0; bytes -= 4) {
    store<f32>(to, load<f32>(from));
    to += 4; from += 4;
  }
}

@inline
function addRun(to: usize, from: usize, bytes: usize): void {
  for (; bytes >= 16; bytes -= 16) {
    v128.store(to, f32x4.add(v128.load(to), v128.load(from)));
    to += 16; from += 16;
  }
  for (; bytes > 0; bytes -= 4) {
    store<f32>(to, load<f32>(to) + load<f32>(from));
    to += 4; from += 4;
  }
}

/** Copies patches `first` … `first + count − 1` of the images `x` to the rows of `patches`; the border is zero. */
function gatherPatches(x: usize, first: i32, count: i32, patches: usize): void {
  const run = runBytes(), pixel = <usize>channels << 2;
  for (let p = first; p < first + count; p++) {
    const ox = p % outWidth, q = p / outWidth, oy = q % outHeight, image = q / outHeight;
    const left = ox * strideX - padLeft, top = oy * strideY - padTop;
    const skip = max(0, -left), end = min(filterWidth, width - left);
    for (let fy = 0; fy < filterHeight; fy++) {
      const y = top + fy;
      if (y < 0 || y >= height || end <= skip) memory.fill(patches, 0, run);
      else {
        const row = x + <usize>((image * height + y) * width + left + skip) * pixel;
        if (end - skip < filterWidth) memory.fill(patches, 0, run);
        copyRun(patches + <usize>skip * pixel, row, <usize>(end - skip) * pixel);
      }
      patches += run;
    }
  }
}

/** The adjoint of `gatherPatches`: adds the rows of `patches` to the pixels they were taken from. */
function scatterPatches(patches: usize, first: i32, count: i32, x: usize): void {
  const run = runBytes(), pixel = <usize>channels << 2;
  for (let p = first; p < first + count; p++) {
    const ox = p % outWidth, q = p / outWidth, oy = q % outHeight, image = q / outHeight;
    const left = ox * strideX - padLeft, top = oy * strideY - padTop;
    const skip = max(0, -left), end = min(filterWidth, width - left);
    for (let fy = 0; fy < filterHeight; fy++) {
      const y = top + fy;
      if (y >= 0 && y < height && end > skip) {
        const row = x + <usize>((image * height + y) * width + left + skip) * pixel;
        addRun(row, patches + <usize>skip * pixel, <usize>(end - skip) * pixel);
      }
      patches += run;
    }
  }
}

/** y = x ∗ filter (+ bias, clipped at zero with `relu`), for `batch` images; `block` patches at a time in `patches`. */
export function convolve(
  x: usize, filter: usize, y: usize, batch: i32, filters: i32, bias: usize, relu: bool,
  patches: usize, block: i32, scratch: usize,
): void {
  const size = filterHeight * filterWidth * channels, total = batch * outHeight * outWidth;
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
  const size = filterHeight * filterWidth * channels, total = batch * outHeight * outWidth;
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
  const size = filterHeight * filterWidth * channels, total = batch * outHeight * outWidth;
  memory.fill(dx, 0, <usize>(batch * height * width * channels) << 2);
  for (let p = 0; p < total; p += block) {
    const count = min(block, total - p), from = dy + (<usize>(p * filters) << 2);
    gemm(from, filters, false, filter, filters, true, patches, count, size, filters, false, 0, false, scratch);
    scatterPatches(patches, p, count, dx);
  }
}
