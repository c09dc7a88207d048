// The innermost loop of every matrix product: a tile of 5 rows × 8 columns of C lives in ten registers while one strip
// of A and one panel of B stream past. Ten sums, two vectors of B, one of A and a product fill the fourteen registers
// that V8 has left on x86: one value more, a second k per turn, or a constant that is needed again after the loop, and
// sums are spilled, which costs a third of the speed. Hence sums begin at values in memory (zeros, a bias, C itself)
// and whatever follows the product happens elsewhere.

/** Rows of C that one tile covers. */
export const TILE_ROWS: i32 = 5;
/** Columns of C that one tile covers. */
export const TILE_COLUMNS: i32 = 8;

@inline
function madd(a: v128, b: v128, sum: v128): v128 {
  return f32x4.add(f32x4.mul(a, b), sum);
}

/**
 * C[rows ≤ 5, 8] = start + A·B from the rows of a row-major A, `aStep` bytes apart, and k rows of B, `bStep` bytes
 * apart; row i of the sums begins at the 8 floats at `start + i·startStep`. Rows past `rows` repeat another and are not
 * stored, so that nothing is read out of bounds.
 */
export function tileOfRows(
  a: usize, aStep: usize, b: usize, bStep: usize, k: i32,
  c: usize, cStep: usize, rows: i32, start: usize, startStep: usize,
): void {
  let a1 = rows > 1 ? a + aStep : a;
  let a2 = rows > 2 ? a1 + aStep : a;
  let a3 = rows > 3 ? a2 + aStep : a;
  let a4 = rows > 4 ? a3 + aStep : a;
  let c00 = v128.load(start), c01 = v128.load(start, 16);
  if (rows > 1) start += startStep;
  let c10 = v128.load(start), c11 = v128.load(start, 16);
  if (rows > 2) start += startStep;
  let c20 = v128.load(start), c21 = v128.load(start, 16);
  if (rows > 3) start += startStep;
  let c30 = v128.load(start), c31 = v128.load(start, 16);
  if (rows > 4) start += startStep;
  let c40 = v128.load(start), c41 = v128.load(start, 16);
  for (; k > 0; k--) {
    const left = v128.load(b), right = v128.load(b, 16);
    let x = v128.load32_splat(a);
    c00 = madd(x, left, c00); c01 = madd(x, right, c01);
    x = v128.load32_splat(a1);
    c10 = madd(x, left, c10); c11 = madd(x, right, c11);
    x = v128.load32_splat(a2);
    c20 = madd(x, left, c20); c21 = madd(x, right, c21);
    x = v128.load32_splat(a3);
    c30 = madd(x, left, c30); c31 = madd(x, right, c31);
    x = v128.load32_splat(a4);
    c40 = madd(x, left, c40); c41 = madd(x, right, c41);
    b += bStep; a += 4; a1 += 4; a2 += 4; a3 += 4; a4 += 4;
  }
  v128.store(c, c00); v128.store(c, c01, 16);
  if (rows < 2) return;
  c += cStep;
  v128.store(c, c10); v128.store(c, c11, 16);
  if (rows < 3) return;
  c += cStep;
  v128.store(c, c20); v128.store(c, c21, 16);
  if (rows < 4) return;
  c += cStep;
  v128.store(c, c30); v128.store(c, c31, 16);
  if (rows < 5) return;
  c += cStep;
  v128.store(c, c40); v128.store(c, c41, 16);
}

/** As `tileOfRows`, for a strip that holds its five rows side by side: one group of five per k, `aStep` bytes apart. */
export function tileOfColumns(
  a: usize, aStep: usize, b: usize, bStep: usize, k: i32,
  c: usize, cStep: usize, rows: i32, start: usize, startStep: usize,
): void {
  let c00 = v128.load(start), c01 = v128.load(start, 16);
  if (rows > 1) start += startStep;
  let c10 = v128.load(start), c11 = v128.load(start, 16);
  if (rows > 2) start += startStep;
  let c20 = v128.load(start), c21 = v128.load(start, 16);
  if (rows > 3) start += startStep;
  let c30 = v128.load(start), c31 = v128.load(start, 16);
  if (rows > 4) start += startStep;
  let c40 = v128.load(start), c41 = v128.load(start, 16);
  for (; k > 0; k--) {
    const left = v128.load(b), right = v128.load(b, 16);
    let x = v128.load32_splat(a);
    c00 = madd(x, left, c00); c01 = madd(x, right, c01);
    x = v128.load32_splat(a, 4);
    c10 = madd(x, left, c10); c11 = madd(x, right, c11);
    x = v128.load32_splat(a, 8);
    c20 = madd(x, left, c20); c21 = madd(x, right, c21);
    x = v128.load32_splat(a, 12);
    c30 = madd(x, left, c30); c31 = madd(x, right, c31);
    x = v128.load32_splat(a, 16);
    c40 = madd(x, left, c40); c41 = madd(x, right, c41);
    b += bStep; a += aStep;
  }
  v128.store(c, c00); v128.store(c, c01, 16);
  if (rows < 2) return;
  c += cStep;
  v128.store(c, c10); v128.store(c, c11, 16);
  if (rows < 3) return;
  c += cStep;
  v128.store(c, c20); v128.store(c, c21, 16);
  if (rows < 4) return;
  c += cStep;
  v128.store(c, c30); v128.store(c, c31, 16);
  if (rows < 5) return;
  c += cStep;
  v128.store(c, c40); v128.store(c, c41, 16);
}
