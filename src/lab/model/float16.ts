const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

/** IEEE 754 half precision, rounded to nearest even; magnitudes over 65,504 become infinite. */
export function encodeFloat16(values: Float32Array): Uint16Array {
  return Uint16Array.from(values, toHalf);
}

function toHalf(value: number): number {
  float[0] = value;
  const sign = (bits[0] >>> 16) & 0x8000;
  const magnitude = bits[0] & 0x7fffffff;
  if (magnitude >= 0x7f800000) return sign | (magnitude > 0x7f800000 ? 0x7e00 : 0x7c00);
  if (magnitude >= 0x477ff000) return sign | 0x7c00;
  if (magnitude < 0x38800000) {
    // Below the smallest normal half: count in steps of 2⁻²⁴.
    return sign | roundHalfEven(Math.abs(value) * 2 ** 24);
  }
  const rebased = magnitude - 0x38000000;
  const lower = rebased & 0x1fff;
  const truncated = rebased >>> 13;
  const up = lower > 0x1000 || (lower === 0x1000 && (truncated & 1) === 1);
  return sign | (truncated + (up ? 1 : 0));
}

function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
}
