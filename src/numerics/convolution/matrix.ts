/** Rows of numbers, all of one length. */
export type Matrix = readonly (readonly number[])[];

/** The number in a row and column, 0 outside the matrix. */
export function at(matrix: Matrix, row: number, column: number): number {
  return matrix[row]?.[column] ?? 0;
}

/** A matrix of this size, each number worked out from its row and column. */
export function matrixOf(rows: number, columns: number, value: (row: number, column: number) => number): Matrix {
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => value(row, column)));
}

/** Rows become columns. */
export function transpose(matrix: Matrix): Matrix {
  return matrixOf(matrix[0]?.length ?? 0, matrix.length, (row, column) => at(matrix, column, row));
}

/** Turned by half a turn: what makes a cross-correlation a convolution. */
export function flip(matrix: Matrix): Matrix {
  return matrix.map((row) => row.toReversed()).toReversed();
}

/** A border of zeros on all four sides. */
export function pad(matrix: Matrix, width: number): Matrix {
  const columns = (matrix[0]?.length ?? 0) + 2 * width;
  return matrixOf(matrix.length + 2 * width, columns, (row, column) => at(matrix, row - width, column - width));
}

/** Whether two matrices have the same size and numbers. */
export function isEqual(one: Matrix, other: Matrix): boolean {
  return (
    one.length === other.length &&
    one.every((row, i) => row.length === other[i]?.length && row.every((value, j) => value === at(other, i, j)))
  );
}
