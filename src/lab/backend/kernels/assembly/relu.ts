/** dx = dy where y > 0, else 0; `count` floats. NaN in dy passes where y > 0 or y is NaN. */
export function reluGradient(dy: usize, y: usize, dx: usize, count: i32): void {
  const zero = f32x4.splat(0);
  let bytes = <usize>count << 2;
  for (; bytes >= 16; bytes -= 16) {
    v128.store(dx, v128.andnot(v128.load(dy), f32x4.le(v128.load(y), zero)));
    dy += 16; y += 16; dx += 16;
  }
  for (; bytes > 0; bytes -= 4) {
    store<f32>(dx, load<f32>(y) <= 0 ? 0 : load<f32>(dy));
    dy += 4; y += 4; dx += 4;
  }
}

/** Clips 8 floats at zero; NaN stays NaN. */
export function clipAtZero(x: usize): void {
  const zero = f32x4.splat(0);
  v128.store(x, f32x4.max(v128.load(x), zero));
  v128.store(x, f32x4.max(v128.load(x, 16), zero), 16);
}
