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
