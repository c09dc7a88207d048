import { useMemo, useState } from 'react';
import type { Changes } from '../../../lab/experiment/experiment.ts';
import { SpecError } from '../../../lab/model/network-shapes.ts';
import { spreadOf } from '../../../numerics/metrics/spread.ts';
import { RunControls } from '../../../ui/experiment/RunControls.tsx';
import { seedsFrom } from '../../../ui/experiment/seeds.ts';
import { startSweep } from '../../../ui/experiment/train-sweep.ts';
import { useProblem } from '../../../ui/problem/problem-context.ts';
import { useRunsOf } from '../../../ui/runs/useRunsOf.ts';
import { useSettings } from '../../../ui/settings/useSettings.ts';
import { useChosen } from './choice-store.ts';
import { accuracy, contestOf } from './rank-settings.ts';
import { type SettingRow, settingInWords, settingRows } from './setting-rows.ts';
import styles from './tuning.module.css';

const otherSeeds = 4;

/** The chosen setting, or the one that won, trained again with other seeds: how much of its figure was luck. */
export function AgainChosen() {
  const { id } = useProblem();
  const search = useRunsOf(id, 'search');
  const key = useChosen((state) => state.key);
  const rows = useMemo(() => settingRows(search.groups), [search.groups]);
  const measured = rows.filter(({ validation }) => validation !== undefined);
  const row = measured.find((one) => one.key === key) ?? contestOf(measured)?.best;
  if (!row) return <p className={styles.note}>Search in the lab first; its winner can then be trained again here.</p>;
  return <Again row={row} tried={measured.length} />;
}

function Again({ row, tried }: { readonly row: SettingRow; readonly tried: number }) {
  const { start, error } = useStart(row);
  const { id } = useProblem();
  const { sweeps } = useRunsOf(id, 'again');
  const seeds = new Set(row.runs.map(({ spec }) => spec.seed));
  const text = specText(row.runs[0]?.spec);
  const sweep = sweeps.find(({ runs }) => specText(runs[0]?.spec) === text);
  const found = spreadOf(
    (sweep?.runs ?? []).flatMap(({ result, spec }) => (seeds.has(spec.seed) ? [] : (result?.validationAccuracy ?? []))),
  );
  const fall = found && (row.validation ?? 0) - found.mean;
  return (
    <section className={styles.curse} aria-label="The winner with other seeds">
      <p>
        {settingInWords(row)}: {accuracy(row.validation)} in the search, among {tried}{' '}
        {tried === 1 ? 'setting' : 'settings'}. Train it with {otherSeeds} other seeds:
      </p>
      <RunControls sweep={sweep} onRun={start} />
      {error && <p role="alert">{error}</p>}
      {found && fall !== undefined && (
        <p role="status">
          With {found.n} other {found.n === 1 ? 'seed' : 'seeds'}: <b>{accuracy(found.mean)}</b>
          {found.sd !== undefined && ` ± ${accuracy(found.sd)}`}, {Math.abs(fall).toFixed(4)}{' '}
          {fall >= 0 ? 'lower' : 'higher'} than the figure it was chosen by.
        </p>
      )}
    </section>
  );
}

/** A spec as text, whatever its seed. */
function specText(spec: object | undefined): string {
  return JSON.stringify({ ...spec, seed: 0 });
}

function useStart(row: SettingRow) {
  const { id: problem, number, experiments } = useProblem();
  const { backend, dataset } = useSettings();
  const [error, setError] = useState<string>();
  const experiment = experiments['again'];
  const start = () => {
    const spec = row.runs[0]?.spec;
    if (!spec || !experiment) return;
    const last = Math.max(...row.runs.map((run) => run.spec.seed));
    const changes: Changes = { ...row.values, epochs: spec.epochs, 'data.trainSize': spec.data.trainSize };
    const seeds = seedsFrom((last + 1) % 2 ** 32, otherSeeds);
    try {
      startSweep({ problem, number, name: 'again', experiment, preset: 'published', changes, seeds, backend, dataset });
      setError(undefined);
    } catch (thrown) {
      if (!(thrown instanceof SpecError)) throw thrown;
      setError(`This cannot run. ${thrown.message}`);
    }
  };
  return { start, error };
}
