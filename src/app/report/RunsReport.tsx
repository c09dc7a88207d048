import { spreadOf } from '../../numerics/metrics/spread.ts';
import { ScrollBox } from '../../ui/controls/ScrollBox.tsx';
import { imagesOf } from '../../ui/experiment/own-figure.ts';
import { type FinalMetric, finalFigure, isOfTest, isShare, metricNames } from '../../ui/runs/quantities.ts';
import type { RunGroup } from '../../ui/runs/run-groups.ts';
import { spreadInWords } from '../../ui/runs/spread-words.ts';
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
    <>
      <p className={styles.tableNote}>
        {groups.length > mostRows &&
          `The ${mostRows} of ${groups.length} settings with the highest validation accuracy${rows.length > mostRows ? ', and those opened besides' : ''}; all are in the saved file. `}
        {spreadNote(groups)}
      </p>
      <ScrollBox label="Runs">
        <table className={styles.table}>
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
                  <td key={metric} className={styles.measured}>
                    {isOfTest(metric) && !opened.has(group) ? 'sealed' : figureOf(group.runs, metric)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
}

function spreadOver(runs: RunGroup['runs'], metric: FinalMetric) {
  return spreadOf(runs.flatMap((run) => finalFigure(run, metric) ?? []));
}

/** What stands behind the ±. */
function spreadNote(groups: readonly RunGroup[]): string {
  const counts = new Set(groups.map(({ runs }) => runs.length));
  const several = 'Mean over the seeds ± their standard deviation.';
  const one = 'An accuracy ± its standard error.';
  if (!counts.has(1)) return several;
  return counts.size === 1 ? one : `${several} For one seed: an accuracy ± its standard error.`;
}

function figureOf(runs: RunGroup['runs'], metric: FinalMetric): string {
  const spread = spreadOver(runs, metric);
  if (!spread) return '–';
  const images = runs[0] && imagesOf(runs[0], metric);
  const { mean, error } = spreadInWords(spread, { share: isShare(metric), images });
  const words = error ? `${mean} ± ${error}` : mean;
  return words.replaceAll(/(?<=±) | (?=%)/g, '\u00a0');
}

/** The best by validation, and every one whose test figure was looked at: no look may go unreported. */
function bestAnd(opened: ReadonlySet<RunGroup>, groups: readonly RunGroup[]): readonly RunGroup[] {
  const rank = ({ runs }: RunGroup) => spreadOver(runs, 'validationAccuracy')?.mean ?? -1;
  return groups.toSorted((a, b) => rank(b) - rank(a)).filter((group, i) => i < mostRows || opened.has(group));
}
