import { useId } from 'react';
import { shortLabels } from '../charts/short-labels.ts';
import { ScrollBox } from '../controls/ScrollBox.tsx';
import { imagesOf } from '../experiment/own-figure.ts';
import { Seal } from '../vault/SealedFigure.tsx';
import { type FinalMetric, finalFigure, isOfTest, isShare, metricNames } from './quantities.ts';
import type { RunGroup } from './run-groups.ts';
import styles from './runs.module.css';
import { Spread } from './Spread.tsx';

interface GroupsTableProps {
  readonly groups: readonly RunGroup[];
  readonly metrics: readonly FinalMetric[];
  /** Whether test figures may be shown. */
  readonly testOpen: boolean;
}

/** One row for every setting: mean ± standard deviation over its seeds. */
export function GroupsTable({ groups, metrics, testOpen }: GroupsTableProps) {
  const id = useId();
  const labels = groups.map(({ label }) => label);
  const short = shortLabels(labels);
  const shared = (labels[0] ?? '').slice(0, (labels[0] ?? '').length - (short[0] ?? '').length).trim();
  return (
    <figure className={styles.groups} aria-labelledby={id}>
      <figcaption id={id}>
        Mean ± standard deviation over the seeds. For one seed: an accuracy ± its standard error.
      </figcaption>
      <ScrollBox label="Settings over their seeds">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{shared || 'Setting'}</th>
              <th scope="col">Seeds</th>
              {metrics.map((metric) => (
                <th key={metric} scope="col">
                  {metricNames[metric]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group, i) => (
              <tr key={group.key}>
                <th scope="row">{short[i]}</th>
                <td>{group.runs.filter(({ result }) => result).length}</td>
                {metrics.map((metric) => (
                  <td key={metric}>
                    {isOfTest(metric) && !testOpen ? <Seal /> : <Figures group={group} metric={metric} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </figure>
  );
}

function Figures({ group: { runs }, metric }: { readonly group: RunGroup; readonly metric: FinalMetric }) {
  const done = runs.filter(({ result }) => result);
  const images = done[0] && imagesOf(done[0], metric);
  return (
    <Spread
      values={done.flatMap((run) => finalFigure(run, metric) ?? [])}
      share={isShare(metric)}
      images={images}
      stacked
    />
  );
}
