// Copies of blocks of B in the order in which the tile reads them: panels of 8 columns, each k × 8 floats.

@inline
function packTail(b: usize, kStep: usize, columnStep: usize, k: i32, columns: i32, to: usize): void {
  for (; k > 0; k--) {
    for (let j = 0; j < 8; j++) {
      store<f32>(to + (<usize>j << 2), j < columns ? load<f32>(b + <usize>j * columnStep) : 0);
    }
    b += kStep;
    to += 32;
  }
}

/** One panel of a row-major B: row k begins at `b + k·rowStep`. Columns beyond `columns` become zeros. */
export function packRows(b: usize, rowStep: usize, k: i32, columns: i32, to: usize): void {
  if (columns < 8) {
    packTail(b, rowStep, 4, k, columns, to);
    return;
  }
  for (; k > 0; k--) {
    v128.store(to, v128.load(b));
    v128.store(to, v128.load(b, 16), 16);
    b += rowStep;
    to += 32;
  }
}

/** Four columns × four k, transposed in registers; the columns of B lie in memory as rows, `step` bytes apart. */
@inline
function transpose4(b: usize, step: usize, to: usize, toStep: usize): void {
  const r0 = v128.load(b), r1 = v128.load(b + step);
  const r2 = v128.load(b + 2 * step), r3 = v128.load(b + 3 * step);
  const t0 = v128.shuffle<f32>(r0, r1, 0, 4, 1, 5), t1 = v128.shuffle<f32>(r0, r1, 2, 6, 3, 7);
  const t2 = v128.shuffle<f32>(r2, r3, 0, 4, 1, 5), t3 = v128.shuffle<f32>(r2, r3, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<f32>(t0, t2, 0, 1, 4, 5));
  v128.store(to + toStep, v128.shuffle<f32>(t0, t2, 2, 3, 6, 7));
  v128.store(to + 2 * toStep, v128.shuffle<f32>(t1, t3, 0, 1, 4, 5));
  v128.store(to + 3 * toStep, v128.shuffle<f32>(t1, t3, 2, 3, 6, 7));
}

/** One panel of a B that is stored transposed: column j begins at `b + j·columnStep`. */
export function packColumns(b: usize, columnStep: usize, k: i32, columns: i32, to: usize): void {
  let done = 0;
  if (columns == 8) {
    for (; done + 4 <= k; done += 4) {
      const from = b + (<usize>done << 2), dest = to + (<usize>done << 5);
      transpose4(from, columnStep, dest, 32);
      transpose4(from + 4 * columnStep, columnStep, dest + 16, 32);
    }
  }
  packTail(b + (<usize>done << 2), 4, columnStep, k - done, columns, to + (<usize>done << 5));
}

/** Up to five neighbouring columns of a row-major A, side by side, filled up with zeros: a transposed A's strip. */
export function packStrip(a: usize, rowStep: usize, k: i32, rows: i32, to: usize): void {
  if (rows == 5) {
    for (; k > 0; k--) {
      v128.store(to, v128.load(a));
      store<f32>(to, load<f32>(a, 16), 16);
      a += rowStep;
      to += 20;
    }
    return;
  }
  for (; k > 0; k--) {
    for (let i = 0; i < 5; i++) store<f32>(to + (<usize>i << 2), i < rows ? load<f32>(a + (<usize>i << 2)) : 0);
    a += rowStep;
    to += 20;
  }
}
