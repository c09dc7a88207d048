import { useEffect, useMemo, useState } from 'react';
import { SpecError } from '../../lab/model/network-shapes.ts';
import { useProblem } from '../problem/problem-context.ts';
import { useSettings } from '../settings/useSettings.ts';
import { CustomFields } from './CustomFields.tsx';
import { customChoice, customToExperiment, type PlanChoice } from './plan-choice.ts';
import styles from './Experiment.module.css';
import { PresetPicker } from './PresetPicker.tsx';
import { SweepHistory } from './SweepHistory.tsx';
import { SweepView } from './SweepView.tsx';
import { loadSweeps, startSweep, useSweeps } from './sweeps-store.ts';

interface ExperimentProps {
  /** The experiment's name in problem.ts. */
  readonly name: string;
}

/** A training lab: choose a preset, run it, watch it, and look at earlier runs. */
export function Experiment({ name }: ExperimentProps) {
  const { id: problem, number, experiments } = useProblem();
  const experiment = experiments[name];
  if (!experiment) throw new Error(`${problem}/page.mdx: there is no experiment "${name}" in problem.ts`);
  const { seed, backend, dataset } = useSettings();
  const [choice, setChoice] = useState<PlanChoice>(() => customChoice(experiment, 'quick', seed));
  const [error, setError] = useState<string>();
  const { sweep, sweeps, show } = useShownSweep(problem, name);

  const run = () => {
    try {
      const planned = customToExperiment(experiment, choice);
      show(startSweep({ problem, number, name, ...planned, backend, dataset }).id);
      setError(undefined);
    } catch (thrown) {
      if (!(thrown instanceof SpecError)) throw thrown;
      setError(`This cannot run. ${thrown.message}.`);
    }
  };

  return (
    <div className={styles.experiment} data-experiment={name}>
      <PresetPicker experiment={experiment} choice={choice} onChange={setChoice} />
      {choice.preset === 'custom' && <CustomFields experiment={experiment} choice={choice} onChange={setChoice} />}
      {error && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
      <SweepView experiment={experiment} sweep={sweep} onRun={run} />
      <SweepHistory sweeps={sweeps} shown={sweep?.id} onShow={show} />
    </div>
  );
}

/** The sweeps of this experiment, latest first, and the one being looked at. */
function useShownSweep(problem: string, name: string) {
  useEffect(() => void loadSweeps(), []);
  const all = useSweeps(({ sweeps }) => sweeps);
  const sweeps = useMemo(
    () => all.filter((sweep) => sweep.problem === problem && sweep.experiment === name),
    [all, problem, name],
  );
  const [shownId, show] = useState<string>();
  const sweep = sweeps.find(({ id }) => id === shownId) ?? sweeps[0];
  return { sweep, sweeps, show };
}
