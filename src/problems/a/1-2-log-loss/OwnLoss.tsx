import { FigureTable } from '../../../ui/numbers/FigureTable.tsx';
import { useProblem } from '../../../ui/problem/problem-context.ts';
import { givenSums, logLossOfSums } from './log-loss.ts';

/** The published losses, the same worked out here from the sums, and the difference; sixteen digits need a row each. */
export function OwnLoss() {
  const { published } = useProblem();
  const rows = published.flatMap(({ label, value }, index) => {
    const here = logLossOfSums(givenSums, index + 1);
    const difference = Math.abs(here - Number(value));
    return [
      { label: `${label}, published`, cells: [value] },
      { label: `${label}, here`, cells: [String(here)] },
      { label: `${label}, difference`, cells: [difference < 1e-12 ? 'below $10^{-12}$' : difference.toExponential(1)] },
    ];
  });
  return (
    <FigureTable
      caption="Printed in the assignment’s solution, and worked out here as $\ln\sum e^{r_k} - r_y$"
      columns={['loss in nats']}
      rows={rows}
    />
  );
}
