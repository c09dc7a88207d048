import { useEffect, useMemo, useState } from 'react';
import { Button } from '../controls/Button.tsx';
import type { ChartChoice } from '../experiment/SweepView.tsx';
import { loadSweeps, useSweeps } from '../experiment/sweeps-store.ts';
import { type RecordedSweeps, useRecordedSweeps } from '../recorded/useRecordedSweeps.ts';
import { footingsOf, groupsAcross } from './across-runs.ts';
import { RunsChart } from './RunsChart.tsx';
import styles from './runs.module.css';

interface AcrossProps {
  /** The problems' folders, e.g. "b/4-baseline". */
  readonly of: readonly string[];
  readonly title: string;
  /** What the curves show first: the validation accuracy where nothing is said. */
  readonly chart?: ChartChoice;
}

const accuracy: ChartChoice = { quantity: 'accuracy', parts: ['validation'] };

/** The reader's runs of several problems in one chart, or the recorded ones: those on the same images, chosen where there are several kinds. */
export function Across({ of, title, chart = accuracy }: AcrossProps) {
  useEffect(() => void loadSweeps(), []);
  const all = useSweeps(({ sweeps }) => sweeps);
  const [chosen, choose] = useState<string>();
  // A page writes the list in place: the same names are the same list.
  const names = of.join(' ');
  const recorded = useRecordedSweeps(names);
  const own = useMemo(() => all.filter(({ problem }) => names.split(' ').includes(problem)), [all, names]);
  const sweeps = recorded.sweeps ?? own;
  const footings = useMemo(() => footingsOf(sweeps), [sweeps]);
  const footing = footings.find(({ key }) => key === chosen) ?? footings[0];
  const groups = useMemo(() => (footing ? groupsAcross(sweeps, footing.key) : []), [sweeps, footing]);
  const whose = recorded.sweeps ? 'Recorded runs, not your own,' : 'Your runs';
  return (
    <section className={styles.across} aria-label={title}>
      {footings.length > 1 && (
        <label className={styles.pick}>
          Runs on
          <select value={footing?.key} onChange={({ target }) => choose(target.value)}>
            {footings.map(({ key, label, problems }) => (
              <option key={key} value={key}>
                {label} ({problems.join(', ')})
              </option>
            ))}
          </select>
        </label>
      )}
      {footing ? (
        <RunsChart
          title={title}
          description={`${whose} of ${footing.problems.join(', ')} on ${footing.label}.`}
          {...chart}
          groups={groups}
        />
      ) : (
        <div className={styles.none}>
          <p>
            <strong>{title}</strong>
          </p>
          <p>Your runs of {of.length > 1 ? 'these pages' : 'this page'} meet here, when there are some.</p>
        </div>
      )}
      <RecordedChoice recorded={recorded} />
    </section>
  );
}

function RecordedChoice({
  recorded: { isOffered, sweeps, trouble, show, hide },
}: {
  readonly recorded: RecordedSweeps;
}) {
  if (!isOffered) return null;
  return (
    <p>
      {sweeps ? (
        <Button onClick={hide}>Back to your own runs</Button>
      ) : (
        <Button onClick={() => void show()}>Show the recorded runs</Button>
      )}
      {trouble && <span role="alert"> {trouble}</span>}
    </p>
  );
}
