import { binomialError } from '../../numerics/metrics/noise.ts';
import type { SpreadOf } from '../../numerics/metrics/spread.ts';

/** The parts of "95.3 ± 0.2 % (5 seeds)". */
export function spreadInWords(
  { n, mean, sd }: SpreadOf,
  { share = false, images }: { readonly share?: boolean; readonly images?: number | undefined },
): { readonly mean: string; readonly error: string; readonly note: string } {
  const unit = share ? ' %' : '';
  const scale = share ? 100 : 1;
  // The formula knows no error of a share of 0 or 1, which is not to say that there is none.
  const error = sd ?? ((share && images && binomialError(mean, images)) || undefined);
  const digits = decimalsFor(scale * mean, error === undefined ? undefined : scale * error);
  const note = n > 1 ? `(${n} seeds)` : !images || !share ? '' : `(n = ${images?.toLocaleString('en-GB')})`;
  if (error === undefined) return { mean: (scale * mean).toFixed(digits) + unit, error: '', note };
  return { mean: (scale * mean).toFixed(digits), error: (scale * error).toFixed(digits) + unit, note };
}

/** Decimals so that the error has one significant digit, two where it begins with a 1; four significant without an error. */
function decimalsFor(mean: number, error: number | undefined): number {
  if (error !== undefined && error > 0) {
    const place = Math.floor(Math.log10(error));
    const leading = error / 10 ** place;
    return Math.max(0, Math.min(8, (leading < 1.95 ? 1 : 0) - place));
  }
  return mean === 0 ? 0 : Math.max(0, Math.min(6, 3 - Math.floor(Math.log10(Math.abs(mean)))));
}
