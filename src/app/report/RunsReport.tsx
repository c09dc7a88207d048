import { spreadOf } from '../../numerics/metrics/spread.ts';
import { ScrollBox } from '../../ui/controls/ScrollBox.tsx';
import { percent } from '../../ui/numbers/percent.ts';
import { type FinalMetric, finalFigure, isOfTest, metricNames } from '../../ui/runs/quantities.ts';
import type { RunGroup } from '../../ui/runs/run-groups.ts';
import styles from './report.module.css';

interface RunsReportProps {
  readonly groups: readonly RunGroup[];
  /** Whether the test figures of a run, named by its id, were unsealed. */
  readonly isOpened: (run: string) => boolean;
}

const metrics: readonly FinalMetric[] = ['loss', 'trainAccuracy', 'validationAccuracy', 'testAccuracy'];
const mostRows = 30;

/** What each setting of a sweep reached: the mean over its seeds, with their standard deviation where there are several. */
export function RunsReport({ groups, isOpened }: RunsReportProps) {
  const shown = metrics.filter((metric) =>
    groups.some(({ runs }) => runs.some((run) => finalFigure(run, metric) !== undefined)),
  );
  const opened = new Set(groups.filter(({ runs }) => runs.every(({ id }) => isOpened(id))));
  const rows = groups.length <= mostRows ? groups : bestAnd(opened, groups);
  return (
    <ScrollBox label="Runs">
      <table className={styles.table}>
        {groups.length > mostRows && (
          <caption>
            The {mostRows} of {groups.length} settings with the highest validation accuracy
            {rows.length > mostRows && ', and those opened besides'}; all are in the saved file.
          </caption>
        )}
        <thead>
          <tr>
            <th scope="col">Setting</th>
            <th scope="col">State</th>
            <th scope="col">Epochs</th>
            {shown.map((metric) => (
              <th key={metric} scope="col">
                {metricNames[metric]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((group) => (
            <tr key={group.key}>
              <th scope="row">
                {group.label}
                {group.runs.length > 1 && `, ${group.runs.length} seeds`}
              </th>
              <td>{[...new Set(group.runs.map(({ status }) => status))].join(', ')}</td>
              <td>{[...new Set(group.runs.map(({ epochs }) => epochs.at(-1)?.epoch ?? 0))].join(', ')}</td>
              {shown.map((metric) => (
                <td key={metric}>{isOfTest(metric) && !opened.has(group) ? 'sealed' : figureOf(group.runs, metric)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function spreadOver(runs: RunGroup['runs'], metric: FinalMetric) {
  return spreadOf(runs.flatMap((run) => finalFigure(run, metric) ?? []));
}

function figureOf(runs: RunGroup['runs'], metric: FinalMetric): string {
  const spread = spreadOver(runs, metric);
  if (!spread) return '–';
  const { mean, sd } = spread;
  if (metric === 'loss') return sd === undefined ? mean.toFixed(4) : `${mean.toFixed(4)} ± ${sd.toFixed(4)}`;
  return sd === undefined ? percent(mean) : `${(100 * mean).toFixed(1)} ± ${percent(sd)}`;
}

/** The best by validation, and every one whose test figure was looked at: no look may go unreported. */
function bestAnd(opened: ReadonlySet<RunGroup>, groups: readonly RunGroup[]): readonly RunGroup[] {
  const rank = ({ runs }: RunGroup) => spreadOver(runs, 'validationAccuracy')?.mean ?? -1;
  return groups.toSorted((a, b) => rank(b) - rank(a)).filter((group, i) => i < mostRows || opened.has(group));
}
