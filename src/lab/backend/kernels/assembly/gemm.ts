// Matrix products, blocked for the caches: a block of B (256 × 256 floats) is packed once and stays in L2, strips of A
// stay in L1, and long sums are cut into pieces of 256 that C accumulates.
import { packColumns, packRows, packStrip } from './pack';
import { epilogue, TILE_COLUMNS, TILE_ROWS, tileOfColumns, tileOfRows } from './tile';

const BLOCK_K: i32 = 256;
const BLOCK_N: i32 = 256;
const PANELS_BYTES: usize = 256 * 256 * 4;
const STRIP_BYTES: usize = 256 * 16;
const TILE_BYTES: usize = 4 * 32;

/** Bytes of scratch memory that `gemm` needs, whatever the sizes of its matrices. */
export function gemmScratchBytes(): usize {
  return PANELS_BYTES + STRIP_BYTES + TILE_BYTES + 32;
}

// One call's matrices, so that its loops need not pass a dozen parameters down. Steps are in bytes.
let aStep: usize = 0;
let bStep: usize = 0;
let cStep: usize = 0;
let transposeA: bool = false;
let panels: usize = 0;
let strip: usize = 0;
let spill: usize = 0;
let biasPadded: usize = 0;

function packPanels(b: usize, transposed: bool, k: i32, n: i32): void {
  let to = panels;
  for (let j = 0; j < n; j += TILE_COLUMNS) {
    const columns = min(TILE_COLUMNS, n - j);
    if (transposed) packColumns(b + <usize>j * bStep, bStep, k, columns, to);
    else packRows(b + (<usize>j << 2), bStep, k, columns, to);
    to += <usize>k << 5;
  }
}

@inline
function tile(a: usize, kStep: usize, b: usize, k: i32, c: usize, step: usize, rows: i32, bias: usize): void {
  if (transposeA) tileOfColumns(a, kStep, b, k, c, step, rows, bias);
  else tileOfRows(a, aStep, b, k, c, step, rows, bias);
}

/** A tile narrower than 8 columns goes through a spill area, so that C's neighbours stay as they are. */
function narrowTile(a: usize, kStep: usize, b: usize, k: i32, c: usize, rows: i32, columns: i32, bias: usize): void {
  const bytes = <usize>columns << 2;
  if (epilogue.accumulate) {
    for (let i = 0; i < rows; i++) memory.copy(spill + (<usize>i << 5), c + <usize>i * cStep, bytes);
  }
  if (bias) memory.copy(biasPadded, bias, bytes);
  tile(a, kStep, b, k, spill, 32, rows, bias ? biasPadded : 0);
  for (let i = 0; i < rows; i++) memory.copy(c + <usize>i * cStep, spill + (<usize>i << 5), bytes);
}

function multiplyBlock(a: usize, c: usize, m: i32, n: i32, k: i32, bias: usize): void {
  for (let i = 0; i < m; i += TILE_ROWS) {
    const rows = min(TILE_ROWS, m - i);
    let from = transposeA ? a + (<usize>i << 2) : a + <usize>i * aStep;
    let kStep = aStep;
    // With few panels a strip is not read often enough to be worth a copy.
    if (transposeA && rows == TILE_ROWS && n > 2 * TILE_COLUMNS) {
      packStrip(from, aStep, k, strip);
      from = strip;
      kStep = 16;
    }
    let b = panels;
    let to = c + <usize>i * cStep;
    for (let j = 0; j < n; j += TILE_COLUMNS) {
      const biasHere = bias ? bias + (<usize>j << 2) : 0;
      if (n - j >= TILE_COLUMNS) tile(from, kStep, b, k, to, cStep, rows, biasHere);
      else narrowTile(from, kStep, b, k, to, rows, n - j, biasHere);
      b += <usize>k << 5;
      to += 32;
    }
  }
}

/**
 * C[m,n] = op(A)·op(B), row-major float32. `lda` and `ldb` are the lengths of the rows in memory; with `accumulate`
 * the product is added to C; `bias` (0 for none) is one float per column; `relu` clips at zero after that.
 */
export function gemm(
  a: usize, lda: i32, aTransposed: bool, b: usize, ldb: i32, bTransposed: bool, c: usize,
  m: i32, n: i32, k: i32, accumulate: bool, bias: usize, relu: bool, scratch: usize,
): void {
  aStep = <usize>lda << 2;
  bStep = <usize>ldb << 2;
  cStep = <usize>n << 2;
  transposeA = aTransposed;
  panels = scratch;
  strip = panels + PANELS_BYTES;
  spill = strip + STRIP_BYTES;
  biasPadded = spill + TILE_BYTES;
  for (let j = 0; j < n; j += BLOCK_N) {
    const width = min(BLOCK_N, n - j);
    // An empty sum still has to write zeros (or the bias), hence do … while.
    let done = 0;
    do {
      const depth = min(BLOCK_K, k - done);
      const last = done + depth >= k;
      const bHere = bTransposed ? b + <usize>j * bStep + (<usize>done << 2) : b + <usize>done * bStep + (<usize>j << 2);
      const aHere = aTransposed ? a + <usize>done * aStep : a + (<usize>done << 2);
      packPanels(bHere, bTransposed, depth, width);
      epilogue.accumulate = accumulate || done > 0;
      epilogue.relu = relu && last;
      multiplyBlock(aHere, c + (<usize>j << 2), m, width, depth, last && bias ? bias + (<usize>j << 2) : 0);
      done += depth;
    } while (done < k);
  }
}
