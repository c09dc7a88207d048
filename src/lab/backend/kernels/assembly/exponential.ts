// exp and log without tables, because a table would need memory of our own inside the backend's.

/** eˣ for x ≤ 0 to about 1e-7 relative (Cephes expf); 0 below −87, NaN for NaN. */
@inline
export function exponential(x: f32): f32 {
  // Turning NaN into an integer would trap.
  if (!(x >= -87)) return x < -87 ? 0 : x;
  const n = nearest<f32>(x * 1.44269504);
  // ln 2 in two pieces, so that x − n·ln 2 keeps its digits.
  const r = x - n * 0.693359375 + n * 2.12194440e-4;
  let p: f32 = 1.9875691500e-4;
  p = p * r + 1.3981999507e-3;
  p = p * r + 8.3334519073e-3;
  p = p * r + 4.1665795894e-2;
  p = p * r + 1.6666665459e-1;
  p = p * r + 5.0000001201e-1;
  p = p * r * r + r + 1;
  return p * reinterpret<f32>((<i32>n + 127) << 23);
}

/** ln x for x ≥ 1 to about 1e-15 relative; infinity and NaN as they are. */
export function logarithm(x: f64): f64 {
  if (!(x < Infinity)) return x;
  const bits = reinterpret<u64>(x);
  let exponent = <i32>(bits >> 52) - 1023;
  let mantissa = reinterpret<f64>((bits & 0x000fffffffffffff) | 0x3ff0000000000000);
  if (mantissa > 1.4142135623730951) {
    mantissa *= 0.5;
    exponent++;
  }
  // ln m = 2·artanh((m−1)/(m+1)), whose series converges fast for m near 1.
  const s = (mantissa - 1) / (mantissa + 1), s2 = s * s;
  let series: f64 = 0;
  for (let i = 21; i > 0; i -= 2) series = series * s2 + 1 / <f64>i;
  return <f64>exponent * 0.6931471805599453 + 2 * s * series;
}
