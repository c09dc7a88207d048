import type { PixelStatistics } from '../../../datasets/splits/pixel-statistics.ts';
import { useDataset } from '../../../ui/dataset/useDataset.ts';
import { FigureTable } from '../../../ui/numbers/FigureTable.tsx';
import { useProblem } from '../../../ui/problem/problem-context.ts';
import { useData } from './data-store.ts';
import { isStill } from './grid-pictures.ts';

/** The figures of the reference beside those worked out here from the reader's images. */
export function OwnData() {
  const { published } = useProblem();
  const statistics = useData((state) => state.statistics);
  const builtin = useDataset(({ opened }) => opened?.name === 'builtin');
  const own = statistics ? ownFigures(statistics) : [];
  return (
    <FigureTable
      caption={`MNIST by scikit-learn, and your ${builtin ? 'built-in digits: other images, so other figures' : 'images, worked out in this tab'}`}
      columns={['theirs', 'yours']}
      rows={published.map(({ label, value }, index) => ({ label, cells: [value, own[index] ?? '–'] }))}
    />
  );
}

function ownFigures({ trainCount, testCount, fair, histograms }: PixelStatistics): string[] {
  const { scale } = fair.scaler;
  const still = scale.map((_, p) => (isStill(histograms, p, trainCount) ? 1 : 0));
  const twoDecimals = (value: number) =>
    value.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const whole = (value: number) => value.toLocaleString('en-GB');
  return [
    whole(trainCount + testCount),
    whole(trainCount),
    whole(testCount),
    String(still.reduce((sum, one) => sum + one, 0)),
    Math.min(...scale.filter((_, p) => still[p] === 0)).toFixed(4),
    twoDecimals(Math.max(...fair.largestTrain)),
    twoDecimals(Math.max(...fair.largestTest)),
  ];
}
