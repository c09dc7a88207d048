// Patches of images as rows of a matrix (im2col) and back (col2im), some patches at a time.
import {
  channels, height, outHeight, outWidth, padLeft, padTop, strideX, strideY, width, windowHeight, windowWidth,
} from './geometry';

/** Floats in one patch. */
export function patchSize(): i32 {
  return windowHeight * windowWidth * channels;
}

// Runs are multiples of a float. Short ones, 3 or 5 pixels of one channel, are the usual case.
@inline
function copyRun(to: usize, from: usize, bytes: usize): void {
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

/** A patch that lies inside its image. Three and five floats a row are worth loops of their own. */
@inline
function copyInside(from: usize, to: usize, run: usize, rowBytes: usize): void {
  if (run == 12) {
    for (let y = windowHeight; y > 0; y--) {
      store<u64>(to, load<u64>(from));
      store<f32>(to, load<f32>(from, 8), 8);
      from += rowBytes; to += 12;
    }
  } else if (run == 20) {
    for (let y = windowHeight; y > 0; y--) {
      v128.store(to, v128.load(from));
      store<f32>(to, load<f32>(from, 16), 16);
      from += rowBytes; to += 20;
    }
  } else {
    for (let y = windowHeight; y > 0; y--) {
      copyRun(to, from, run);
      from += rowBytes; to += run;
    }
  }
}

/** A patch that reaches over the border, where the image counts as zero. */
function copyAcross(image: usize, top: i32, left: i32, to: usize, run: usize, pixel: usize): void {
  const skip = max(0, -left), end = min(windowWidth, width - left);
  memory.fill(to, 0, run * <usize>windowHeight);
  if (end <= skip) return;
  for (let y = max(0, -top); y < min(windowHeight, height - top); y++) {
    const from = image + <usize>((top + y) * width + left + skip) * pixel;
    copyRun(to + <usize>y * run + <usize>skip * pixel, from, <usize>(end - skip) * pixel);
  }
}

/** Copies patches `first` … `first + count − 1` of the images `x` to the rows of `patches`. */
export function gatherPatches(x: usize, first: i32, count: i32, patches: usize): void {
  const pixel = <usize>channels << 2, run = <usize>windowWidth * pixel, rowBytes = <usize>width * pixel;
  const patchBytes = run * <usize>windowHeight, imageBytes = <usize>height * rowBytes;
  let ox = first % outWidth, oy = (first / outWidth) % outHeight;
  let image = x + <usize>(first / outWidth / outHeight) * imageBytes;
  for (; count > 0; count--) {
    const top = oy * strideY - padTop, left = ox * strideX - padLeft;
    if (top >= 0 && left >= 0 && top + windowHeight <= height && left + windowWidth <= width) {
      copyInside(image + <usize>top * rowBytes + <usize>left * pixel, patches, run, rowBytes);
    } else copyAcross(image, top, left, patches, run, pixel);
    patches += patchBytes;
    if (++ox == outWidth) {
      ox = 0;
      if (++oy == outHeight) {
        oy = 0;
        image += imageBytes;
      }
    }
  }
}

/** The adjoint of `gatherPatches`: adds the rows of `patches` to the pixels that they were taken from. */
export function scatterPatches(patches: usize, first: i32, count: i32, x: usize): void {
  const pixel = <usize>channels << 2, run = <usize>windowWidth * pixel, rowBytes = <usize>width * pixel;
  const imageBytes = <usize>height * rowBytes;
  for (let p = first; p < first + count; p++) {
    const top = ((p / outWidth) % outHeight) * strideY - padTop, left = (p % outWidth) * strideX - padLeft;
    const skip = max(0, -left), end = min(windowWidth, width - left);
    const image = x + <usize>(p / outWidth / outHeight) * imageBytes;
    if (end > skip) {
      for (let y = max(0, -top); y < min(windowHeight, height - top); y++) {
        const to = image + <usize>(top + y) * rowBytes + <usize>(left + skip) * pixel;
        addRun(to, patches + <usize>y * run + <usize>skip * pixel, <usize>(end - skip) * pixel);
      }
    }
    patches += run * <usize>windowHeight;
  }
}
