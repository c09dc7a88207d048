/** A piece of the line where a surface crosses a level: x and y from, x and y to, in cells from the top left. */
export type Segment = readonly [number, number, number, number];

/**
 * Where a surface of side × side values (row by row) crosses `level`, in straight pieces: marching squares with linear
 * interpolation (Lorensen and Cline's cubes in the plane). Saddles are joined one of the two possible ways.
 */
export function boundaryOf(surface: ArrayLike<number>, side: number, level = 0.5): Segment[] {
  const segments: Segment[] = [];
  for (let cell = 0; cell < (side - 1) ** 2; cell++) {
    const row = Math.floor(cell / (side - 1));
    const crossings = crossingsOf(surface, { side, row, column: cell % (side - 1), level });
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const [from, to] = [crossings[i], crossings[i + 1]];
      if (from && to) segments.push([...from, ...to]);
    }
  }
  return segments;
}

interface Cell {
  readonly side: number;
  readonly row: number;
  readonly column: number;
  readonly level: number;
}

/** The points on a cell's four edges where the surface crosses the level, going round. */
function crossingsOf(surface: ArrayLike<number>, { side, row, column, level }: Cell): (readonly [number, number])[] {
  const corners = [
    [column, row],
    [column + 1, row],
    [column + 1, row + 1],
    [column, row + 1],
  ] as const;
  return corners.flatMap(([x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % 4] ?? [x, y];
    const here = (surface[y * side + x] ?? 0) - level;
    const there = (surface[nextY * side + nextX] ?? 0) - level;
    if (here >= 0 === there >= 0) return [];
    const share = here / (here - there);
    return [[x + share * (nextX - x), y + share * (nextY - y)] as const];
  });
}
