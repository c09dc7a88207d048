import { useMemo } from 'react';
import { LineChart } from '../../../ui/charts/LineChart.tsx';
import type { LineSeries } from '../../../ui/charts/line-series.ts';
import { useLatestSweep } from '../../../ui/experiment/useLatestSweep.ts';
import { errorsBySize } from './errors-by-size.ts';
import { measuredErrors, publishedLogistic } from './reference-errors.ts';

const points = (errors: readonly { images: number; train: number; test: number }[], part: 'train' | 'test') =>
  errors.map((row) => ({ x: row.images, y: row[part] }));

/** Errors against the number of images: the reader's runs as they end, scikit-learn's, and logistic regression's. */
export function ErrorsBySize() {
  const network = useLatestSweep('sizes');
  const logistic = useLatestSweep('logistic');
  const series = useMemo((): LineSeries[] => {
    const own = (sweep: typeof network, part: 'train' | 'test') => errorsBySize(sweep?.runs ?? [], part);
    return [
      { id: 'own-train', label: 'MLP, training', colour: 'var(--mlp)', dash: 'solid', points: own(network, 'train') },
      { id: 'own-test', label: 'MLP, test', colour: 'var(--mlp)', dash: 'dashed', points: own(network, 'test') },
      {
        id: 'theirs',
        label: 'MLP, test, scikit-learn',
        colour: 'var(--ink-soft)',
        dash: 'dotted',
        points: points(measuredErrors, 'test'),
      },
      {
        id: 'lr-train',
        label: 'logistic, training, published',
        colour: 'var(--logistic)',
        dash: 'solid',
        points: points(publishedLogistic, 'train'),
      },
      {
        id: 'lr-test',
        label: 'logistic, test, published',
        colour: 'var(--logistic)',
        dash: 'dashed',
        points: points(publishedLogistic, 'test'),
      },
      {
        id: 'lr-own',
        label: 'logistic, test, trained here',
        colour: 'var(--logistic)',
        dash: 'dashdot',
        points: own(logistic, 'test'),
      },
    ].filter((line) => line.points.length > 0) as LineSeries[];
  }, [network, logistic]);
  return (
    <LineChart
      title="Error against the number of training images"
      description="Share of images taken for another digit. Each size is drawn when its run has ended."
      xLabel="training images"
      yLabel="error"
      xScale="log"
      dots
      series={series}
    />
  );
}
