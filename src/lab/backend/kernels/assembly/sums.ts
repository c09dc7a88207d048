// Sums of a row-major matrix. Rows are added up in blocks of 128, whose sums are added in turn: long columns keep more
// of float32's digits that way, and sixteen columns at a time stay in registers.

const BLOCK_ROWS: i32 = 128;

@inline
function addTo(out: usize, value: v128): void {
  v128.store(out, f32x4.add(v128.load(out), value));
}

function sumBlock(x: usize, m: i32, step: usize, out: usize): void {
  let c: usize = 0;
  for (; c + 64 <= step; c += 64) {
    let s0 = f32x4.splat(0), s1 = s0, s2 = s0, s3 = s0;
    let p = x + c;
    for (let i = m; i > 0; i--, p += step) {
      s0 = f32x4.add(s0, v128.load(p));
      s1 = f32x4.add(s1, v128.load(p, 16));
      s2 = f32x4.add(s2, v128.load(p, 32));
      s3 = f32x4.add(s3, v128.load(p, 48));
    }
    addTo(out + c, s0);
    addTo(out + c + 16, s1);
    addTo(out + c + 32, s2);
    addTo(out + c + 48, s3);
  }
  for (; c < step; c += 4) {
    let sum: f32 = 0;
    let p = x + c;
    for (let i = m; i > 0; i--, p += step) sum += load<f32>(p);
    store<f32>(out + c, load<f32>(out + c) + sum);
  }
}

/** out[n] = the sum of the m rows of x[m,n]. */
export function sumRows(x: usize, m: i32, n: i32, out: usize): void {
  const step = <usize>n << 2;
  memory.fill(out, 0, step);
  for (let i = 0; i < m; i += BLOCK_ROWS) sumBlock(x + <usize>i * step, min(BLOCK_ROWS, m - i), step, out);
}

/** out = Σx² of `count` floats; blocks of 1,024 are added up in double precision. */
export function sumOfSquares(x: usize, count: i32, out: usize): void {
  let total: f64 = 0;
  for (let left = count; left > 0; left -= 1024) {
    const end = x + (<usize>min(1024, left) << 2);
    let s0 = f32x4.splat(0), s1 = s0;
    for (; x + 32 <= end; x += 32) {
      const a = v128.load(x), b = v128.load(x, 16);
      s0 = f32x4.add(s0, f32x4.mul(a, a));
      s1 = f32x4.add(s1, f32x4.mul(b, b));
    }
    s0 = f32x4.add(s0, s1);
    total += <f64>f32x4.extract_lane(s0, 0) + <f64>f32x4.extract_lane(s0, 1);
    total += <f64>f32x4.extract_lane(s0, 2) + <f64>f32x4.extract_lane(s0, 3);
    for (; x < end; x += 4) total += <f64>(load<f32>(x) * load<f32>(x));
  }
  store<f32>(out, <f32>total);
}
