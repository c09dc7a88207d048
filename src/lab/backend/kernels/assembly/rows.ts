/** to[i] = x[indices[i]] for rows of `bytes` bytes; stops and returns false at an index outside 0 … rows − 1. */
export function gatherRows(x: usize, rows: i32, indices: usize, count: i32, bytes: usize, to: usize): bool {
  for (let i = 0; i < count; i++) {
    const row = load<i32>(indices + (<usize>i << 2));
    if (row < 0 || row >= rows) return false;
    memory.copy(to, x + <usize>row * bytes, bytes);
    to += bytes;
  }
  return true;
}

/** sums[ids[i]] += x[i] for rows of n floats; `segments` rows of sums, and ids outside them add to nothing. */
export function segmentSum(x: usize, ids: usize, count: i32, n: i32, sums: usize, segments: i32): void {
  const step = <usize>n << 2;
  memory.fill(sums, 0, <usize>segments * step);
  for (let i = 0; i < count; i++, x += step) {
    const id = load<i32>(ids + (<usize>i << 2));
    if (id < 0 || id >= segments) continue;
    for (let j: usize = 0; j < step; j += 4) {
      const to = sums + <usize>id * step + j;
      store<f32>(to, load<f32>(to) + load<f32>(x + j));
    }
  }
}
