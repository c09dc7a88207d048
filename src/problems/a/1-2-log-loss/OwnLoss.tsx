import { FigureTable } from '../../../ui/numbers/FigureTable.tsx';
import { useProblem } from '../../../ui/problem/problem-context.ts';
import { givenSums, logLossOfSums } from './log-loss.ts';

/** The published losses, the same worked out here straight from the sums, and the difference. */
export function OwnLoss() {
  const { published } = useProblem();
  return (
    <FigureTable
      caption="Printed in the assignment’s solution, and worked out here as $\ln\sum e^{r_k} - r_y$"
      columns={['published', 'here', 'difference']}
      rows={published.map(({ label, value }, index) => {
        const own = logLossOfSums(givenSums, index + 1);
        const difference = Math.abs(own - Number(value));
        return {
          label,
          cells: [value, String(own), difference < 1e-12 ? 'below $10^{-12}$' : difference.toExponential(1)],
        };
      })}
    />
  );
}
