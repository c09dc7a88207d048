import { useId, useMemo, useState } from 'react';
import { Button } from '../../../ui/controls/Button.tsx';
import { useStartRuns } from '../../../ui/experiment/useStartRuns.ts';
import { useProblem } from '../../../ui/problem/problem-context.ts';
import { RunsChart } from '../../../ui/runs/RunsChart.tsx';
import { useRunsOf } from '../../../ui/runs/useRunsOf.ts';
import { useSettings } from '../../../ui/settings/useSettings.ts';
import type { BackendChoice } from '../../../worker/training/training-protocol.ts';
import { comparableGroups, requestFor } from './rate-runs.ts';
import styles from './rates.module.css';
import { VerdictList } from './VerdictList.tsx';

/** All rates tried under the settings of the latest runs, one of the reader's own, and a verdict on each. */
export function RateLab() {
  const { id } = useProblem();
  const { seed } = useSettings();
  const { sweeps, groups: all } = useRunsOf(id, 'rates');
  const start = useStartRuns();
  const [error, setError] = useState<string>();
  const latest = sweeps[0];
  const groups = useMemo(() => comparableGroups(all, latest), [all, latest]);
  const run = (rate: number) => {
    const started = start({
      name: 'rates',
      ...requestFor(rate, latest, seed),
      backend: latest?.runs[0]?.backend as BackendChoice | undefined,
    });
    setError(typeof started === 'string' ? started : undefined);
  };
  return (
    <section className={styles.lab} aria-label="Learning rates">
      <RateChoice onRun={run} />
      {error && <p role="alert">{error}</p>}
      <RunsChart
        title="Every rate tried so far"
        description="Training loss of every epoch for all rates that ran under the settings of your latest runs. Guessing would give 2.303."
        groups={groups}
        emptyText="Run the three rates above, or one of your own."
      />
      <VerdictList groups={groups} />
    </section>
  );
}

const lowest = -6;
const highest = 1;

function RateChoice({ onRun }: { readonly onRun: (rate: number) => void }) {
  const id = useId();
  const [log, setLog] = useState(-1);
  const rate = Number((10 ** log).toPrecision(2));
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>A rate of your own</label>
      <output htmlFor={id}>η = {rate}</output>
      <input
        id={id}
        type="range"
        min={lowest}
        max={highest}
        step={0.05}
        value={log}
        aria-valuetext={String(rate)}
        onChange={({ target }) => setLog(Number(target.value))}
      />
      <div className={styles.ticks} aria-hidden="true">
        {Array.from({ length: highest - lowest + 1 }, (_, i) => lowest + i).map((power) => (
          <span key={power}>
            10<sup>{power < 0 ? `−${-power}` : power}</sup>
          </span>
        ))}
      </div>
      <Button onClick={() => onRun(rate)}>Run with η = {rate}</Button>
    </div>
  );
}
