/** A block of numbers with its shape, the last axis running fastest. */
export interface Block {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** One channel of rows × columns × channels, row by row. */
export function channelOf({ shape, values }: Block, channel: number): Float32Array {
  const [rows = 0, columns = 0, channels = 1] = shape;
  return Float32Array.from({ length: rows * columns }, (_, i) => values[i * channels + channel] ?? 0);
}

/** One filter of a kernel [rows, columns, inputs, filters], looking at one input channel. */
export function filterOf({ shape, values }: Block, filter: number, input = 0): Float32Array {
  const [rows = 0, columns = 0, inputs = 1, filters = 1] = shape;
  return Float32Array.from({ length: rows * columns }, (_, i) => values[(i * inputs + input) * filters + filter] ?? 0);
}

/** The weights that lead into one unit of a kernel [inputs, units]. */
export function weightsInto({ shape, values }: Block, unit: number): Float32Array {
  const [inputs = 0, units = 1] = shape;
  return Float32Array.from({ length: inputs }, (_, i) => values[i * units + unit] ?? 0);
}

/** 0, 1, …, count − 1. */
export function indices(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
