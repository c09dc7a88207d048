import { useState } from 'react';
import type { PixelStatistics, Scaling } from '../../../datasets/splits/pixel-statistics.ts';
import { Switch } from '../../../ui/controls/Switch.tsx';
import { FigureTable } from '../../../ui/numbers/FigureTable.tsx';
import { useData } from './data-store.ts';
import { written } from './grid-pictures.ts';
import styles from './lab.module.css';
import { leakRuns } from './leak-runs.ts';

/** The scaler fitted on all images, test images included, beside the fair one. */
export function LeakPitfall() {
  const statistics = useData((state) => state.statistics);
  const [leaks, setLeaks] = useState(false);
  const columns = leaks ? ['on training', 'on all images'] : ['on training'];
  return (
    <div className={styles.leak}>
      <div>
        <Switch on={leaks} onChange={setLeaks}>
          Fit the scaler on all images
        </Switch>
      </div>
      {statistics ? (
        <FigureTable
          caption="The pixels, with the scaler fitted …"
          columns={columns}
          rows={pixelRows(statistics, leaks)}
        />
      ) : (
        <p>The figures appear when the lab has gone through the images.</p>
      )}
      {leaks && (
        <FigureTable
          caption="Test accuracy on MNIST of the MLP of A2.3, trained with either scaler; measured by Inkling"
          columns={columns}
          rows={leakRuns.map(({ seed, fair, leaky }) => ({
            label: `seed ${seed}`,
            cells: [fair.toFixed(4), leaky.toFixed(4)],
            differs: fair !== leaky,
          }))}
        />
      )}
    </div>
  );
}

function pixelRows({ fair, leaky, histograms, trainCount }: PixelStatistics, leaks: boolean) {
  const unlit = (scaling: Scaling) => scaling.scaler.mean.filter((mean) => mean === 0).length;
  const farthest = Math.max(...fair.scaler.mean.map((mean, p) => Math.abs(mean - (leaky.scaler.mean[p] ?? 0))));
  const row = (label: string, of: (scaling: Scaling) => string) => {
    const cells = [of(fair), ...(leaks ? [of(leaky)] : [])];
    return { label, cells, differs: new Set(cells).size > 1 };
  };
  const neverLit = Array.from(fair.scaler.mean, (_, p) => histograms[256 * p] === trainCount);
  return [
    row('pixels never lit where the scaler looks', (scaling) => String(unlit(scaling))),
    row('largest value in the test images', ({ largestTest }) => written(Math.max(...largestTest))),
    row('largest value at pixels that training never lights', ({ largestTest }) =>
      written(Math.max(...largestTest.filter((_, p) => neverLit[p]))),
    ),
    ...(leaks
      ? [{ label: 'largest change of a mean', cells: ['', `${farthest.toFixed(2)} of 255`], differs: true }]
      : []),
  ];
}
