import { useId, useMemo, useState } from 'react';
import { Button } from '../../../ui/controls/Button.tsx';
import { useStartRuns } from '../../../ui/experiment/useStartRuns.ts';
import { useProblem } from '../../../ui/problem/problem-context.ts';
import { useReplayedSweep } from '../../../ui/recorded/replay-store.ts';
import { RunsChart } from '../../../ui/runs/RunsChart.tsx';
import { groupRuns } from '../../../ui/runs/run-groups.ts';
import { useRunsOf } from '../../../ui/runs/useRunsOf.ts';
import { useSettings } from '../../../ui/settings/useSettings.ts';
import type { BackendChoice } from '../../../worker/training/training-protocol.ts';
import { comparableGroups, requestFor } from './rate-runs.ts';
import { powers, useOwnRate } from './rate-store.ts';
import styles from './rates.module.css';
import { VerdictList } from './VerdictList.tsx';

/** All rates tried under the settings of the latest runs, one of the reader's own, and a verdict on each; or those of a recording while it is replayed. */
export function RateLab() {
  const { id } = useProblem();
  const { seed } = useSettings();
  const { sweeps, groups: all } = useRunsOf(id, 'rates');
  const start = useStartRuns();
  const [error, setError] = useState<string>();
  const latest = sweeps[0];
  const recorded = useReplayedSweep(id, 'rates');
  const groups = useMemo(
    () => (recorded ? comparableGroups(groupRuns([recorded]), recorded) : comparableGroups(all, latest)),
    [all, latest, recorded],
  );
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
        title={recorded ? 'The recorded rates' : 'Every rate tried so far'}
        description={`Training loss of every epoch for ${recorded ? 'the rates of the recording' : 'all rates that ran under the settings of your latest runs'}. Guessing would give 2.303.`}
        groups={groups}
        emptyText="Run the three rates above, or one of your own."
      />
      <VerdictList groups={groups} />
    </section>
  );
}

const { lowest, highest } = powers;

function RateChoice({ onRun }: { readonly onRun: (rate: number) => void }) {
  const id = useId();
  const { log } = useOwnRate();
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
        onChange={({ target }) => useOwnRate.setState({ log: Number(target.value) })}
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
