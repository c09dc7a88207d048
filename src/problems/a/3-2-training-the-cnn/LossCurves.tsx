import { useMemo, useState } from 'react';
import { hasEnded } from '../../../lab/experiment/run-state.ts';
import { LineChart } from '../../../ui/charts/LineChart.tsx';
import { type QuantityId, quantities } from '../../../ui/runs/quantities.ts';
import type { RunGroup } from '../../../ui/runs/run-groups.ts';
import { epochLines } from '../../../ui/runs/run-lines.ts';
import styles from './lab.module.css';

const charts = [
  {
    id: 'error',
    title: '0/1 loss',
    description:
      'Share of wrong answers. Training: over the batches of the epoch, each before its update; validation: at its end. Epoch 0 is before the first update.',
  },
  {
    id: 'dataLoss',
    title: 'Negative log-likelihood',
    description:
      'Mean in nats. Training: over the batches of the epoch, each before its update; validation: at its end. Epoch 0 is before the first update.',
  },
] as const;

/** Both losses of the statement over the epochs, epoch 0 included, on training and validation images. */
export function LossCurves({ groups }: { readonly groups: readonly RunGroup[] }) {
  const [log, setLog] = useState(false);
  const runs = groups.flatMap((group) => group.runs);
  // A run changes with every batch, its curves only with every epoch.
  const key = runs.map(({ id, epochs, untrained }) => `${id} ${epochs.length} ${untrained ? 1 : 0}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what of the groups the lines are made of
  const lines = useMemo(() => charts.map(({ id }) => linesOf(groups, id)), [key]);
  const last = Math.max(1, ...runs.map((run) => (hasEnded(run) ? (run.epochs.at(-1)?.epoch ?? 0) : run.spec.epochs)));
  return (
    <div className={styles.curves}>
      <label className={styles.tick}>
        <input type="checkbox" checked={log} onChange={({ target }) => setLog(target.checked)} />
        Logarithmic y axis
      </label>
      <div className={styles.charts}>
        {charts.map(({ id, title, description }, i) => (
          <LineChart
            key={id}
            title={title}
            description={description}
            xLabel="epoch"
            yLabel={id === 'error' ? 'share of wrong answers' : 'nats'}
            xDomain={[0, last]}
            yScale={log ? 'log' : 'linear'}
            series={lines[i] ?? []}
            height={250}
            emptyText="The curve begins before the first update."
          />
        ))}
      </div>
    </div>
  );
}

function linesOf(groups: readonly RunGroup[], id: QuantityId) {
  const quantity = quantities.find((one) => one.id === id) ?? quantities[0];
  const lines = epochLines(groups, quantity, ['training', 'validation']);
  if (groups.length > 1) return lines;
  // One network alone needs no name.
  return lines.map((line, i) => ({ ...line, label: i === 0 ? 'training' : 'validation' }));
}
