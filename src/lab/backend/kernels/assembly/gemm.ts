// Matrix products, blocked for the caches: a block of B (256 × 256 floats) is packed once and stays in L2, strips of A
// stay in L1, and long sums are cut into pieces of 256 that C accumulates.
import { packColumns, packRows, packStrip } from './pack';
import { epilogue, TILE_COLUMNS, TILE_ROWS, tileOfColumns, tileOfRows } from './tile';

const BLOCK_K: i32 = 256;
const BLOCK_N: i32 = 256;
const PANELS_BYTES: usize = 256 * 256 * 4;
const STRIP_BYTES: usize = 256 * 16;
const TILE_BYTES: usize = 4 * 32;
const PANEL_STEP: usize = 32;
/** Up to so many rows of C, packing a block of B costs more than it saves. */
const FEW_ROWS: i32 = 64;

/** Bytes of scratch memory that `gemm` needs, whatever the sizes of its matrices. */
export function gemmScratchBytes(): usize {
  return PANELS_BYTES + STRIP_BYTES + TILE_BYTES + PANEL_STEP;
}

// One call's matrices, so that its loops need not pass a dozen parameters down. Steps are in bytes.
let aStep: usize = 0;
let bStep: usize = 0;
let cStep: usize = 0;
let transposeA: bool = false;
let transposeB: bool = false;
let panels: usize = 0;
let strip: usize = 0;
let spill: usize = 0;
let spilledBias: usize = 0;

function packPanel(b: usize, k: i32, columns: i32, to: usize): void {
  if (transposeB) packColumns(b, bStep, k, columns, to);
  else packRows(b, bStep, k, columns, to);
}

@inline
function tile(a: usize, kStep: usize, b: usize, step: usize, k: i32, c: usize, toStep: usize, rows: i32, bias: usize): void {
  if (transposeA) tileOfColumns(a, kStep, b, step, k, c, toStep, rows, bias);
  else tileOfRows(a, kStep, b, step, k, c, toStep, rows, bias);
}

/** A tile narrower than 8 columns goes through a spill area, so that C's neighbours stay as they are. */
function narrowTile(a: usize, kStep: usize, b: usize, k: i32, c: usize, rows: i32, columns: i32, bias: usize): void {
  const bytes = <usize>columns << 2;
  if (epilogue.accumulate) {
    for (let i = 0; i < rows; i++) memory.copy(spill + (<usize>i << 5), c + <usize>i * cStep, bytes);
  }
  if (bias) memory.copy(spilledBias, bias, bytes);
  tile(a, kStep, b, PANEL_STEP, k, spill, PANEL_STEP, rows, bias ? spilledBias : 0);
  for (let i = 0; i < rows; i++) memory.copy(c + <usize>i * cStep, spill + (<usize>i << 5), bytes);
}

/** Few rows: panel by panel, each read in place while it is in L1. Only for plain (untransposed) matrices. */
function multiplyInPlace(a: usize, b: usize, c: usize, m: i32, n: i32, k: i32, bias: usize): void {
  for (let j = 0; j < n; j += TILE_COLUMNS) {
    const full = n - j >= TILE_COLUMNS;
    if (!full) packPanel(b, k, n - j, panels);
    for (let i = 0; i < m; i += TILE_ROWS) {
      const rows = min(TILE_ROWS, m - i), from = a + <usize>i * aStep, to = c + <usize>i * cStep;
      if (full) tileOfRows(from, aStep, b, bStep, k, to, cStep, rows, bias);
      else narrowTile(from, aStep, panels, k, to, rows, n - j, bias);
    }
    b += PANEL_STEP;
    c += PANEL_STEP;
    if (bias) bias += PANEL_STEP;
  }
}

/** Many rows: B is packed, then every strip of A meets all of its panels. */
function multiplyPacked(a: usize, b: usize, c: usize, m: i32, n: i32, k: i32, bias: usize): void {
  const panelBytes = <usize>k << 5;
  for (let j = 0; j < n; j += TILE_COLUMNS) {
    const from = transposeB ? b + <usize>j * bStep : b + (<usize>j << 2);
    packPanel(from, k, min(TILE_COLUMNS, n - j), panels + <usize>(j >> 3) * panelBytes);
  }
  for (let i = 0; i < m; i += TILE_ROWS) {
    const rows = min(TILE_ROWS, m - i);
    let from = transposeA ? a + (<usize>i << 2) : a + <usize>i * aStep;
    let kStep = aStep;
    // With few panels a strip is not read often enough to be worth a copy, unless its tail has to be filled up.
    if (transposeA && (rows < TILE_ROWS || n > 2 * TILE_COLUMNS)) {
      packStrip(from, aStep, k, rows, strip);
      from = strip;
      kStep = 16;
    }
    const to = c + <usize>i * cStep;
    for (let j = 0; j < n; j += TILE_COLUMNS) {
      const panel = panels + <usize>(j >> 3) * panelBytes, at = <usize>j << 2, biasHere = bias ? bias + at : 0;
      if (n - j >= TILE_COLUMNS) tile(from, kStep, panel, PANEL_STEP, k, to + at, cStep, rows, biasHere);
      else narrowTile(from, kStep, panel, k, to + at, rows, n - j, biasHere);
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
  transposeB = bTransposed;
  panels = scratch;
  strip = panels + PANELS_BYTES;
  spill = strip + STRIP_BYTES;
  spilledBias = spill + TILE_BYTES;
  const inPlace = m <= FEW_ROWS && !transposeA && !transposeB;
  for (let j = 0; j < n; j += BLOCK_N) {
    const width = min(BLOCK_N, n - j), at = <usize>j << 2;
    // An empty sum still has to write zeros (or the bias), hence do … while.
    let done = 0;
    do {
      const depth = min(BLOCK_K, k - done), last = done + depth >= k;
      const bHere = transposeB ? b + <usize>j * bStep + (<usize>done << 2) : b + <usize>done * bStep + at;
      const aHere = transposeA ? a + <usize>done * aStep : a + (<usize>done << 2);
      const biasHere = last && bias ? bias + at : 0;
      epilogue.accumulate = accumulate || done > 0;
      epilogue.relu = relu && last;
      if (inPlace) multiplyInPlace(aHere, bHere, c + at, m, width, depth, biasHere);
      else multiplyPacked(aHere, bHere, c + at, m, width, depth, biasHere);
      done += depth;
    } while (done < k);
  }
}
