// Matrix products, blocked for the caches: a block of B (64 K floats) is packed once and stays in L2, strips of A stay in
// L1, and long sums are cut into pieces of one length that C accumulates.
import { packColumns, packRows, packStrip } from './pack';
import { clipAtZero } from './relu';
import { TILE_COLUMNS, TILE_ROWS, tileOfColumns, tileOfRows } from './tile';

const BLOCK_N: i32 = 256;
const BLOCK_FLOATS: i32 = 256 * 256;
/** Terms of a sum between two visits to C: more would push the strips of A and the panels of B out of L1. */
const MOST_K: i32 = 512;
const PANEL_STEP: usize = 32;
const STRIP_STEP: usize = 20;
const PANELS_BYTES: usize = BLOCK_FLOATS * 4;
const STRIP_BYTES: usize = MOST_K * STRIP_STEP;
const SPILL_BYTES: usize = 5 * PANEL_STEP;
/** Up to so many rows of C, packing a block of B costs more than it saves. */
const FEW_ROWS: i32 = 64;

/** Bytes of scratch memory that `gemm` needs, whatever the sizes of its matrices. */
export function gemmScratchBytes(): usize {
  return PANELS_BYTES + STRIP_BYTES + SPILL_BYTES + 2 * PANEL_STEP;
}

// One call's matrices, so that its loops need not pass a dozen parameters down. Steps are in bytes.
let aStep: usize = 0;
let bStep: usize = 0;
let cStep: usize = 0;
let transposeA: bool = false;
let transposeB: bool = false;
/** Sums go on from what C holds; otherwise each column begins at its float of `start`, or at zero. */
let accumulating: bool = false;
let start: usize = 0;
/** After this block the product is complete and can be clipped. */
let clipping: bool = false;
// The parts of the scratch memory.
let panels: usize = 0;
let strip: usize = 0;
let spill: usize = 0;
let spilledStart: usize = 0;
let zeros: usize = 0;

@inline
function startOf(column: i32): usize {
  return start ? start + (<usize>column << 2) : zeros;
}

function packPanel(b: usize, k: i32, columns: i32, to: usize): void {
  if (transposeB) packColumns(b, bStep, k, columns, to);
  else packRows(b, bStep, k, columns, to);
}

@inline
function tile(a: usize, kStep: usize, b: usize, step: usize, k: i32, c: usize, toStep: usize, rows: i32, from: usize): void {
  // Sums that go on begin where they will be stored.
  const first = accumulating ? c : from, firstStep = accumulating ? toStep : 0;
  if (transposeA) tileOfColumns(a, kStep, b, step, k, c, toStep, rows, first, firstStep);
  else tileOfRows(a, kStep, b, step, k, c, toStep, rows, first, firstStep);
  if (clipping) for (let i = 0; i < rows; i++) clipAtZero(c + <usize>i * toStep);
}

/** A tile narrower than 8 columns goes through a spill area, so that C's neighbours stay as they are. */
function narrowTile(a: usize, kStep: usize, b: usize, k: i32, c: usize, rows: i32, columns: i32, from: usize): void {
  const bytes = <usize>columns << 2;
  if (accumulating) {
    for (let i = 0; i < rows; i++) memory.copy(spill + <usize>i * PANEL_STEP, c + <usize>i * cStep, bytes);
  }
  memory.copy(spilledStart, from, bytes);
  tile(a, kStep, b, PANEL_STEP, k, spill, PANEL_STEP, rows, spilledStart);
  for (let i = 0; i < rows; i++) memory.copy(c + <usize>i * cStep, spill + <usize>i * PANEL_STEP, bytes);
}

/** Few rows: panel by panel, each read in place while it is in L1. Only for plain (untransposed) matrices. */
function multiplyInPlace(a: usize, b: usize, c: usize, m: i32, n: i32, k: i32): void {
  for (let j = 0; j < n; j += TILE_COLUMNS) {
    const full = n - j >= TILE_COLUMNS;
    if (!full) packPanel(b, k, n - j, panels);
    for (let i = 0; i < m; i += TILE_ROWS) {
      const rows = min(TILE_ROWS, m - i), strip = a + <usize>i * aStep, to = c + <usize>i * cStep;
      if (full) tile(strip, aStep, b, bStep, k, to, cStep, rows, startOf(j));
      else narrowTile(strip, aStep, panels, k, to, rows, n - j, startOf(j));
    }
    b += PANEL_STEP;
    c += PANEL_STEP;
  }
}

/** Many rows: B is packed, then every strip of A meets all of its panels. */
function multiplyPacked(a: usize, b: usize, c: usize, m: i32, n: i32, k: i32): void {
  const panelBytes = <usize>k * PANEL_STEP;
  for (let j = 0; j < n; j += TILE_COLUMNS) {
    const from = transposeB ? b + <usize>j * bStep : b + (<usize>j << 2);
    packPanel(from, k, min(TILE_COLUMNS, n - j), panels + <usize>(j >> 3) * panelBytes);
  }
  for (let i = 0; i < m; i += TILE_ROWS) {
    const rows = min(TILE_ROWS, m - i);
    let from = transposeA ? a + (<usize>i << 2) : a + <usize>i * aStep, kStep = aStep;
    // With few panels a strip is not read often enough to be worth a copy, unless its tail has to be filled up.
    if (transposeA && (rows < TILE_ROWS || n > 2 * TILE_COLUMNS)) {
      packStrip(from, aStep, k, rows, strip);
      from = strip;
      kStep = STRIP_STEP;
    }
    for (let j = 0; j < n; j += TILE_COLUMNS) {
      const panel = panels + <usize>(j >> 3) * panelBytes, to = c + <usize>i * cStep + (<usize>j << 2);
      if (n - j >= TILE_COLUMNS) tile(from, kStep, panel, PANEL_STEP, k, to, cStep, rows, startOf(j));
      else narrowTile(from, kStep, panel, k, to, rows, n - j, startOf(j));
    }
  }
}

/** The length of the pieces into which sums of k terms are cut, for a block of so many columns. */
function pieceLength(k: i32, columns: i32): i32 {
  const most = min(MOST_K, BLOCK_FLOATS / ((columns + 7) & ~7));
  const pieces = (k + most - 1) / most;
  return pieces > 1 ? (k + pieces - 1) / pieces : k;
}

function placeScratch(scratch: usize): void {
  panels = scratch;
  strip = panels + PANELS_BYTES;
  spill = strip + STRIP_BYTES;
  spilledStart = spill + SPILL_BYTES;
  zeros = spilledStart + PANEL_STEP;
  memory.fill(zeros, 0, PANEL_STEP);
}

/**
 * C[m,n] = op(A)·op(B), row-major float32. `lda` and `ldb` are the lengths of the rows in memory; with `accumulate`
 * the product is added to C, otherwise to `bias` (one float per column; 0 for none); `relu` clips at zero after that.
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
  placeScratch(scratch);
  const inPlace = m <= FEW_ROWS && !transposeA && !transposeB;
  for (let j = 0; j < n; j += BLOCK_N) {
    const width = min(BLOCK_N, n - j), at = <usize>j << 2, piece = pieceLength(k, width);
    start = bias ? bias + at : 0;
    // An empty sum still has to write zeros (or the bias), hence do … while.
    let done = 0;
    do {
      const depth = min(piece, k - done);
      const bHere = transposeB ? b + <usize>j * bStep + (<usize>done << 2) : b + <usize>done * bStep + at;
      const aHere = transposeA ? a + <usize>done * aStep : a + (<usize>done << 2);
      accumulating = accumulate || done > 0;
      clipping = relu && done + depth >= k;
      if (inPlace) multiplyInPlace(aHere, bHere, c + at, m, width, depth);
      else multiplyPacked(aHere, bHere, c + at, m, width, depth);
      done += depth;
    } while (done < k);
  }
}
