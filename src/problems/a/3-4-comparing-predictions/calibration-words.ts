import type { Calibration } from '../../../numerics/metrics/calibration.ts';
import { percent } from '../../../ui/numbers/percent.ts';

/** A model on many digits. */
export interface Judged extends Pick<Calibration, 'accuracy' | 'meanConfidence'> {
  readonly title: string;
}

/** Differences in accuracy below this are within the noise of 5,000 digits. */
const noise = 0.004;

/** What the measurement says about “sharper means more reliable”: the sharpest model against the most accurate other one. */
export function verdictOf(models: readonly Judged[]): string {
  const [sharpest, ...others] = [...models].sort((a, b) => b.meanConfidence - a.meanConfidence);
  const other = [...others].sort((a, b) => b.accuracy - a.accuracy)[0];
  if (!sharpest || !other) return 'One model alone can be calibrated or not; to compare, show another.';
  const against = `${percent(sharpest.accuracy)} against ${percent(other.accuracy)}`;
  const facts = `Over all these digits the ${sharpest.title} is the sharpest (${percent(sharpest.meanConfidence)} mean confidence, the ${other.title} ${percent(other.meanConfidence)})`;
  const gain = sharpest.accuracy - other.accuracy;
  if (gain < -noise) return `${facts}, and right less often: ${against}. Sharper is not more reliable.`;
  if (gain > noise)
    return `${facts} and also right more often: ${against}. Whether its confidence can be believed is a third question: see the curve.`;
  return `${facts}, and both are right about equally often. Sharpness alone said nothing.`;
}
