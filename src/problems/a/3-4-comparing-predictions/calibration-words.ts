import type { Calibration } from '../../../numerics/metrics/calibration.ts';
import { familyNames } from '../../../ui/pad/families.ts';
import type { Family } from '../../../ui/pad/models-store.ts';
import { percent } from '../../../ui/pad/percent.ts';

type Summary = Pick<Calibration, 'accuracy' | 'meanConfidence'>;

/** Differences below this, in a fraction of 10,000 digits, are within the noise. */
const noise = 0.003;

/** What the measurement says about “sharper means more reliable”, in one sentence. */
export function verdictOf(models: Readonly<Record<Family, Summary>>): string {
  const sharper: Family = models.mlp.meanConfidence > models.cnn.meanConfidence ? 'mlp' : 'cnn';
  const other: Family = sharper === 'mlp' ? 'cnn' : 'mlp';
  const gain = models[sharper].accuracy - models[other].accuracy;
  const facts = `Over all these digits the ${familyNames[sharper]} is the sharper one (${percent(models[sharper].meanConfidence)} against ${percent(models[other].meanConfidence)} mean confidence)`;
  if (gain < -noise) {
    return `${facts}, and right less often: ${percent(models[sharper].accuracy)} against ${percent(models[other].accuracy)}. Sharper is not more reliable.`;
  }
  if (gain > noise) {
    return `${facts} and also right more often: ${percent(models[sharper].accuracy)} against ${percent(models[other].accuracy)}. Whether its confidence can be believed is a third question: see the curve.`;
  }
  return `${facts}, and both are right about equally often. Sharpness alone said nothing.`;
}
