const minus = '−';

/** A number as a reader writes it: at most `decimals` decimals, no trailing zeros, a true minus sign. */
export function plainNumber(value: number, decimals = 4): string {
  return digits(value, decimals).replace('-', minus);
}

/** The same for TeX; `inner` puts a negative number between brackets, as after a sign of operation. */
export function texNumber(value: number, { inner = false, decimals = 4 } = {}): string {
  const [mantissa = '', exponent] = digits(value, decimals).split('e');
  const tex = exponent === undefined ? mantissa : `${mantissa}\\cdot 10^{${Number(exponent)}}`;
  return inner && tex.startsWith('-') ? `(${tex})` : tex;
}

function digits(value: number, decimals: number): string {
  const size = Math.abs(value);
  if (size >= 1e7 || (size > 0 && size < 0.5 * 10 ** -decimals)) return shortExponent(value);
  const rounded = Number(value.toFixed(decimals));
  return String(rounded === 0 ? 0 : rounded);
}

function shortExponent(value: number): string {
  const [mantissa = '', exponent] = value.toExponential(2).split('e');
  return `${Number(mantissa)}e${Number(exponent)}`;
}
