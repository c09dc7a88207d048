import type { Activated } from '../../../worker/pad/protocol.ts';
import { mapSides, type Structure } from './structure.ts';

/** A cell of a map, counted from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The way one number takes: from a window of the digit to a cell of the pooled map, and on to a unit. */
export interface Trace {
  /** Where the convolution's window lies: the cell it fills, whose first pixel is this times the stride. */
  readonly conv: Cell;
  readonly pool: Cell;
  /** Its place after flattening. */
  readonly flat: number;
  /** The likeliest class; 0 while nothing is predicted. */
  readonly unit: number;
}

/** Follows the strongest cell of a map; without activations, the one in the middle. */
export function traceOf(structure: Structure, map: number, activated: Activated | null): Trace {
  const sides = mapSides(structure);
  const [relu, pooled, , logits] = activated?.layers ?? [];
  const at = (values: Float32Array | undefined, side: number) => (cell: Cell) =>
    values?.[(cell.row * side + cell.column) * structure.filters + map] ?? 0;
  const middle = Math.floor(sides.pool / 2);
  const pool = pooled
    ? strongest(square(0, 0, sides.pool), at(pooled.values, sides.pool))
    : { row: middle, column: middle };
  const window = square(pool.row * structure.poolStride, pool.column * structure.poolStride, structure.pool);
  const half = Math.floor(structure.pool / 2);
  const conv = relu
    ? strongest(window, at(relu.values, sides.conv))
    : { row: (window[0]?.row ?? 0) + half, column: (window[0]?.column ?? 0) + half };
  return {
    conv,
    pool,
    flat: (pool.row * sides.pool + pool.column) * structure.filters + map,
    unit: logits ? logits.values.indexOf(Math.max(...logits.values)) : 0,
  };
}

function square(row: number, column: number, side: number): Cell[] {
  return Array.from({ length: side * side }, (_, i) => ({
    row: row + Math.floor(i / side),
    column: column + (i % side),
  }));
}

function strongest(cells: readonly Cell[], value: (cell: Cell) => number): Cell {
  return cells.reduce((best, cell) => (value(cell) > value(best) ? cell : best));
}
