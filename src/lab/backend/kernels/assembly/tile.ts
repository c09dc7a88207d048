// The innermost loop of every matrix product: a tile of 4 rows × 8 columns of C lives in eight registers while one
// strip of A and one panel of B stream past. Wider tiles spill on x86, whose SIMD128 has sixteen registers. Both loops
// take two k per turn: half the bookkeeping, about a tenth of the time.

/** Rows of C that one tile covers. */
export const TILE_ROWS: i32 = 4;
/** Columns of C that one tile covers. */
export const TILE_COLUMNS: i32 = 8;

/** What happens to a tile on its way to memory; set once per block by `gemm`. */
export namespace epilogue {
  /** Add to what C holds already. */
  export let accumulate: bool = false;
  export let relu: bool = false;
}

@inline
function madd(a: v128, b: v128, sum: v128): v128 {
  return f32x4.add(f32x4.mul(a, b), sum);
}

@inline
function finish(value: v128, c: usize, bias: usize): v128 {
  if (epilogue.accumulate) value = f32x4.add(value, v128.load(c));
  if (bias) value = f32x4.add(value, v128.load(bias));
  if (epilogue.relu) value = f32x4.max(value, f32x4.splat(0));
  return value;
}

@inline
function storeRow(c: usize, left: v128, right: v128, bias: usize): void {
  v128.store(c, finish(left, c, bias));
  v128.store(c, finish(right, c + 16, bias ? bias + 16 : 0), 16);
}

/**
 * C[rows ≤ 4, 8] from four rows of a row-major A, `aStep` bytes apart, and k rows of B, `bStep` bytes apart. Rows past
 * `rows` repeat the first one and are not stored, so that nothing is read out of bounds. `bias`: an address or 0.
 */
export function tileOfRows(
  a: usize, aStep: usize, b: usize, bStep: usize, k: i32, c: usize, cStep: usize, rows: i32, bias: usize,
): void {
  let a1 = rows > 1 ? a + aStep : a;
  let a2 = rows > 2 ? a1 + aStep : a;
  let a3 = rows > 3 ? a2 + aStep : a;
  let c00 = f32x4.splat(0), c01 = c00, c10 = c00, c11 = c00;
  let c20 = c00, c21 = c00, c30 = c00, c31 = c00;
  for (; k > 1; k -= 2) {
    let left = v128.load(b), right = v128.load(b, 16);
    let x = v128.load32_splat(a);
    c00 = madd(x, left, c00); c01 = madd(x, right, c01);
    x = v128.load32_splat(a1);
    c10 = madd(x, left, c10); c11 = madd(x, right, c11);
    x = v128.load32_splat(a2);
    c20 = madd(x, left, c20); c21 = madd(x, right, c21);
    x = v128.load32_splat(a3);
    c30 = madd(x, left, c30); c31 = madd(x, right, c31);
    b += bStep;
    left = v128.load(b); right = v128.load(b, 16);
    x = v128.load32_splat(a, 4);
    c00 = madd(x, left, c00); c01 = madd(x, right, c01);
    x = v128.load32_splat(a1, 4);
    c10 = madd(x, left, c10); c11 = madd(x, right, c11);
    x = v128.load32_splat(a2, 4);
    c20 = madd(x, left, c20); c21 = madd(x, right, c21);
    x = v128.load32_splat(a3, 4);
    c30 = madd(x, left, c30); c31 = madd(x, right, c31);
    b += bStep; a += 8; a1 += 8; a2 += 8; a3 += 8;
  }
  if (k > 0) {
    const left = v128.load(b), right = v128.load(b, 16);
    let x = v128.load32_splat(a);
    c00 = madd(x, left, c00); c01 = madd(x, right, c01);
    x = v128.load32_splat(a1);
    c10 = madd(x, left, c10); c11 = madd(x, right, c11);
    x = v128.load32_splat(a2);
    c20 = madd(x, left, c20); c21 = madd(x, right, c21);
    x = v128.load32_splat(a3);
    c30 = madd(x, left, c30); c31 = madd(x, right, c31);
  }
  storeRow(c, c00, c01, bias);
  if (rows > 1) storeRow(c + cStep, c10, c11, bias);
  if (rows > 2) storeRow(c + 2 * cStep, c20, c21, bias);
  if (rows > 3) storeRow(c + 3 * cStep, c30, c31, bias);
}

/** As `tileOfRows`, for a strip that holds its four rows side by side: one group of four per k, `aStep` bytes apart. */
export function tileOfColumns(
  a: usize, aStep: usize, b: usize, bStep: usize, k: i32, c: usize, cStep: usize, rows: i32, bias: usize,
): void {
  let c00 = f32x4.splat(0), c01 = c00, c10 = c00, c11 = c00;
  let c20 = c00, c21 = c00, c30 = c00, c31 = c00;
  for (; k > 1; k -= 2) {
    let left = v128.load(b), right = v128.load(b, 16);
    let x = v128.load32_splat(a);
    c00 = madd(x, left, c00); c01 = madd(x, right, c01);
    x = v128.load32_splat(a, 4);
    c10 = madd(x, left, c10); c11 = madd(x, right, c11);
    x = v128.load32_splat(a, 8);
    c20 = madd(x, left, c20); c21 = madd(x, right, c21);
    x = v128.load32_splat(a, 12);
    c30 = madd(x, left, c30); c31 = madd(x, right, c31);
    b += bStep; a += aStep;
    left = v128.load(b); right = v128.load(b, 16);
    x = v128.load32_splat(a);
    c00 = madd(x, left, c00); c01 = madd(x, right, c01);
    x = v128.load32_splat(a, 4);
    c10 = madd(x, left, c10); c11 = madd(x, right, c11);
    x = v128.load32_splat(a, 8);
    c20 = madd(x, left, c20); c21 = madd(x, right, c21);
    x = v128.load32_splat(a, 12);
    c30 = madd(x, left, c30); c31 = madd(x, right, c31);
    b += bStep; a += aStep;
  }
  if (k > 0) {
    const left = v128.load(b), right = v128.load(b, 16);
    let x = v128.load32_splat(a);
    c00 = madd(x, left, c00); c01 = madd(x, right, c01);
    x = v128.load32_splat(a, 4);
    c10 = madd(x, left, c10); c11 = madd(x, right, c11);
    x = v128.load32_splat(a, 8);
    c20 = madd(x, left, c20); c21 = madd(x, right, c21);
    x = v128.load32_splat(a, 12);
    c30 = madd(x, left, c30); c31 = madd(x, right, c31);
  }
  storeRow(c, c00, c01, bias);
  if (rows > 1) storeRow(c + cStep, c10, c11, bias);
  if (rows > 2) storeRow(c + 2 * cStep, c20, c21, bias);
  if (rows > 3) storeRow(c + 3 * cStep, c30, c31, bias);
}
