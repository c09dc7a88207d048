// Max pooling of NHWC images. Padding counts as −∞; NaN wins over every number, as it should when a run diverges.

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

/** Sets the geometry for the pooling calls that follow. */
export function setPooling(
  h: i32, w: i32, c: i32, fh: i32, fw: i32, sy: i32, sx: i32, top: i32, left: i32, oh: i32, ow: i32,
): void {
  height = h; width = w; channels = c;
  filterHeight = fh; filterWidth = fw;
  strideY = sy; strideX = sx;
  padTop = top; padLeft = left;
  outHeight = oh; outWidth = ow;
}

// The part of the current window that lies inside the image.
let windowStart: usize = 0;
let windowRows: i32 = 0;
let windowColumns: i32 = 0;

function placeWindow(image: i32, oy: i32, ox: i32): void {
  const top = oy * strideY - padTop, left = ox * strideX - padLeft;
  const y = max(0, top), x = max(0, left);
  windowRows = min(height, top + filterHeight) - y;
  windowColumns = min(width, left + filterWidth) - x;
  windowStart = <usize>(((image * height + y) * width + x) * channels) << 2;
}

/** y = the maximum of every window of x. */
export function maxPool(x: usize, y: usize, batch: i32): void {
  const pixel = <usize>channels << 2, row = <usize>width * pixel;
  for (let image = 0; image < batch; image++) for (let oy = 0; oy < outHeight; oy++) for (let ox = 0; ox < outWidth; ox++) {
    placeWindow(image, oy, ox);
    poolWindow(x + windowStart, y, row, pixel);
    y += pixel;
  }
}

@inline
function poolWindow(x: usize, y: usize, row: usize, pixel: usize): void {
  let c: usize = 0;
  for (; c + 16 <= pixel; c += 16) {
    let best = f32x4.splat(-Infinity);
    for (let i = 0; i < windowRows; i++) {
      let p = x + c + <usize>i * row;
      for (let j = 0; j < windowColumns; j++) {
        best = f32x4.max(best, v128.load(p));
        p += pixel;
      }
    }
    v128.store(y + c, best);
  }
  for (; c < pixel; c += 4) {
    let best: f32 = -Infinity;
    for (let i = 0; i < windowRows; i++) {
      let p = x + c + <usize>i * row;
      for (let j = 0; j < windowColumns; j++) {
        best = max<f32>(best, load<f32>(p));
        p += pixel;
      }
    }
    store<f32>(y + c, best);
  }
}

/** dx: every dy goes to the first maximum of its window (where x equals the pooled y); the rest is zero. */
export function maxPoolGradient(x: usize, y: usize, dy: usize, dx: usize, batch: i32): void {
  const pixel = <usize>channels << 2, row = <usize>width * pixel;
  memory.fill(dx, 0, <usize>(batch * height) * row);
  for (let image = 0; image < batch; image++) for (let oy = 0; oy < outHeight; oy++) for (let ox = 0; ox < outWidth; ox++) {
    placeWindow(image, oy, ox);
    spreadWindow(x + windowStart, y, dy, dx + windowStart, row, pixel);
    y += pixel;
    dy += pixel;
  }
}

@inline
function spreadWindow(x: usize, y: usize, dy: usize, dx: usize, row: usize, pixel: usize): void {
  let c: usize = 0;
  for (; c + 16 <= pixel; c += 16) {
    const best = v128.load(y + c), gradient = v128.load(dy + c);
    let open = i32x4.splat(-1);
    for (let i = 0; i < windowRows; i++) {
      let p = c + <usize>i * row;
      for (let j = 0; j < windowColumns; j++) {
        // "Not less" instead of "equal", so that a window of NaN still passes its gradient on.
        const hit = v128.andnot(open, f32x4.lt(v128.load(x + p), best));
        v128.store(dx + p, f32x4.add(v128.load(dx + p), v128.and(gradient, hit)));
        open = v128.andnot(open, hit);
        p += pixel;
      }
    }
  }
  for (; c < pixel; c += 4) spreadChannel(x + c, load<f32>(y + c), load<f32>(dy + c), dx + c, row, pixel);
}

function spreadChannel(x: usize, best: f32, gradient: f32, dx: usize, row: usize, pixel: usize): void {
  for (let i = 0; i < windowRows; i++) {
    let p = <usize>i * row;
    for (let j = 0; j < windowColumns; j++) {
      if (!(load<f32>(x + p) < best)) {
        store<f32>(dx + p, load<f32>(dx + p) + gradient);
        return;
      }
      p += pixel;
    }
  }
}
