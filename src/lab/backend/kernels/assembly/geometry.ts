// The geometry of one convolution or pooling call (NHWC images), set before the call so that its loops need not pass a
// dozen numbers down.
export let height: i32 = 0;
export let width: i32 = 0;
export let channels: i32 = 0;
export let windowHeight: i32 = 0;
export let windowWidth: i32 = 0;
export let strideY: i32 = 0;
export let strideX: i32 = 0;
export let padTop: i32 = 0;
export let padLeft: i32 = 0;
export let outHeight: i32 = 0;
export let outWidth: i32 = 0;

/** Sets the geometry for the calls that follow. */
export function setGeometry(
  h: i32, w: i32, c: i32, wh: i32, ww: i32, sy: i32, sx: i32, top: i32, left: i32, oh: i32, ow: i32,
): void {
  height = h; width = w; channels = c;
  windowHeight = wh; windowWidth = ww;
  strideY = sy; strideX = sx;
  padTop = top; padLeft = left;
  outHeight = oh; outWidth = ow;
}
