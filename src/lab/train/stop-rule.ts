import type { StopSpec } from './spec.ts';

/** Answers after every epoch whether training ends here. */
export type StopRule = (epochLoss: number) => boolean;

/** The stop rule of a spec, with its memory. */
export function createStopRule(spec: StopSpec): StopRule {
  if (spec.rule === 'epochs') return () => false;
  let best = Number.POSITIVE_INFINITY;
  let withoutImprovement = 0;
  // scikit-learn's _update_no_improvement_count and its test in _fit_stochastic, the strict ">" included.
  return (loss) => {
    withoutImprovement = loss > best - spec.tolerance ? withoutImprovement + 1 : 0;
    best = Math.min(best, loss);
    return withoutImprovement > spec.patience;
  };
}
