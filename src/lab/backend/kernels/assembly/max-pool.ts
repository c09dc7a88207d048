// Max pooling of NHWC images; call `setGeometry` first. Padding counts as −∞, and NaN wins over every number, as it
// should when a run diverges.
import {
  channels, height, outHeight, outWidth, padLeft, padTop, strideX, strideY, width, windowHeight, windowWidth,
} from './geometry';

// The part of the current window that lies inside its image. Sizes in bytes.
let start: usize = 0;
let rows: i32 = 0;
let columns: i32 = 0;
let pixel: usize = 0;
let rowBytes: usize = 0;

@inline
function placeWindow(image: i32, oy: i32, ox: i32): void {
  const top = oy * strideY - padTop, left = ox * strideX - padLeft;
  const y = max(0, top), x = max(0, left);
  rows = min(height, top + windowHeight) - y;
  columns = min(width, left + windowWidth) - x;
  start = <usize>(((image * height + y) * width + x) * channels) << 2;
}

/** The maximum of one row of the window, four channels at once; two and three columns are the usual case. */
@inline
function rowMaximum(p: usize, step: usize, count: i32): v128 {
  let best = v128.load(p);
  if (count > 1) best = f32x4.max(best, v128.load(p + step));
  if (count > 2) best = f32x4.max(best, v128.load(p + 2 * step));
  for (let j = 3; j < count; j++) best = f32x4.max(best, v128.load(p + <usize>j * step));
  return best;
}

function poolWindow(x: usize, y: usize): void {
  const bytes = pixel, row = rowBytes, count = columns, last = rows - 1;
  let c: usize = 0;
  for (; c + 16 <= bytes; c += 16) {
    let p = x + c;
    let best = rowMaximum(p, bytes, count);
    for (let i = last; i > 0; i--) {
      p += row;
      best = f32x4.max(best, rowMaximum(p, bytes, count));
    }
    v128.store(y + c, best);
  }
  for (; c < bytes; c += 4) {
    let best: f32 = -Infinity;
    for (let i = 0; i <= last; i++) {
      for (let j = 0; j < count; j++) best = max<f32>(best, load<f32>(x + c + <usize>i * row + <usize>j * bytes));
    }
    store<f32>(y + c, best);
  }
}

/** y = the maximum of every window of x. */
export function maxPool(x: usize, y: usize, batch: i32): void {
  pixel = <usize>channels << 2;
  rowBytes = <usize>width * pixel;
  for (let image = 0; image < batch; image++) {
    for (let oy = 0; oy < outHeight; oy++) {
      for (let ox = 0; ox < outWidth; ox++) {
        placeWindow(image, oy, ox);
        poolWindow(x + start, y);
        y += pixel;
      }
    }
  }
}

/** dx: every dy goes to the first maximum of its window (where x equals the pooled y); the rest is zero. */
export function maxPoolGradient(x: usize, y: usize, dy: usize, dx: usize, batch: i32): void {
  pixel = <usize>channels << 2;
  rowBytes = <usize>width * pixel;
  const apart = strideY >= windowHeight && strideX >= windowWidth;
  const tiled = strideY == windowHeight && strideX == windowWidth
    && outHeight * strideY == height && outWidth * strideX == width;
  if (!tiled) memory.fill(dx, 0, <usize>(batch * height) * rowBytes);
  for (let image = 0; image < batch; image++) {
    for (let oy = 0; oy < outHeight; oy++) {
      for (let ox = 0; ox < outWidth; ox++) {
        placeWindow(image, oy, ox);
        if (apart) spreadWindow(x + start, y, dy, dx + start, false);
        else spreadWindow(x + start, y, dy, dx + start, true);
        y += pixel;
        dy += pixel;
      }
    }
  }
}

/** Windows that overlap add to what their neighbours left; others write every pixel of theirs, once. */
@inline
function spreadWindow(x: usize, y: usize, dy: usize, dx: usize, overlapping: bool): void {
  const bytes = pixel, row = rowBytes, down = rows, across = columns;
  let c: usize = 0;
  for (; c + 16 <= bytes; c += 16) {
    const best = v128.load(y + c);
    // Lanes whose maximum has not been met yet keep their gradient here.
    let open = v128.load(dy + c);
    for (let i = 0, line = c; i < down; i++, line += row) {
      for (let j = 0, p = line; j < across; j++, p += bytes) {
        // "Less" instead of "not equal", so that a window of NaN still passes its gradient on.
        const less = f32x4.lt(v128.load(x + p), best), hit = v128.andnot(open, less);
        v128.store(dx + p, overlapping ? f32x4.add(v128.load(dx + p), hit) : hit);
        open = v128.and(open, less);
      }
    }
  }
  for (; c < bytes; c += 4) spreadChannel(x + c, load<f32>(y + c), load<f32>(dy + c), dx + c, overlapping);
}

function spreadChannel(x: usize, best: f32, gradient: f32, dx: usize, overlapping: bool): void {
  let open = gradient;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const p = <usize>i * rowBytes + <usize>j * pixel;
      const hit: f32 = load<f32>(x + p) < best ? 0 : open;
      store<f32>(dx + p, overlapping ? load<f32>(dx + p) + hit : hit);
      if (!(load<f32>(x + p) < best)) open = 0;
    }
  }
}
