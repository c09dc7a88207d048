import { FigureTable } from '../../../ui/numbers/FigureTable.tsx';
import { useProblem } from '../../../ui/problem/problem-context.ts';
import { givenSums, logLossOfSums } from './log-loss.ts';

/** The published losses, the same worked out here straight from the sums, and the difference; a column for each class. */
export function OwnLoss() {
  const { published } = useProblem();
  const here = published.map((_, index) => logLossOfSums(givenSums, index + 1));
  const differences = published.map(({ value }, index) => Math.abs((here[index] ?? 0) - Number(value)));
  return (
    <FigureTable
      caption="Printed in the assignment’s solution, and worked out here as $\ln\sum e^{r_k} - r_y$"
      columns={published.map(({ label }) => label)}
      rows={[
        { label: 'published', cells: published.map(({ value }) => value) },
        { label: 'here', cells: here.map(String) },
        {
          label: 'difference',
          cells: differences.map((by) => (by < 1e-12 ? 'below $10^{-12}$' : by.toExponential(1))),
        },
      ]}
    />
  );
}
