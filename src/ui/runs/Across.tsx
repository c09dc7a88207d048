import { useEffect, useMemo, useState } from 'react';
import type { ChartChoice } from '../experiment/SweepView.tsx';
import { loadSweeps, useSweeps } from '../experiment/sweeps-store.ts';
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

/** Pixels: a page without runs need not hold a place for their curves. */
const emptyHeight = 120;

/** The reader's runs of several problems in one chart: those on the same images, chosen where there are several kinds. */
export function Across({ of, title, chart = accuracy }: AcrossProps) {
  useEffect(() => void loadSweeps(), []);
  const all = useSweeps(({ sweeps }) => sweeps);
  const [chosen, choose] = useState<string>();
  // A page writes the list in place: the same names are the same list.
  const names = of.join(' ');
  const sweeps = useMemo(() => all.filter(({ problem }) => names.split(' ').includes(problem)), [all, names]);
  const footings = useMemo(() => footingsOf(sweeps), [sweeps]);
  const footing = footings.find(({ key }) => key === chosen) ?? footings[0];
  const groups = useMemo(() => (footing ? groupsAcross(sweeps, footing.key) : []), [sweeps, footing]);
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
      <RunsChart
        title={title}
        description={
          footing
            ? `Your runs of ${footing.problems.join(', ')} on ${footing.label}.`
            : 'Your runs on the same images, one line for each setting.'
        }
        {...chart}
        groups={groups}
        {...(groups.length === 0 && { height: emptyHeight })}
        emptyText="Your runs of these pages meet here, when there are some."
      />
    </section>
  );
}
