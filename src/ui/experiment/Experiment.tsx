import { useEffect, useMemo, useState } from 'react';
import type { Experiment as ExperimentPlan } from '../../lab/experiment/experiment.ts';
import { planRuns } from '../../lab/experiment/plan-runs.ts';
import { SpecError } from '../../lab/model/network-shapes.ts';
import type { BackendChoice } from '../../worker/training/training-protocol.ts';
import { useProblem } from '../problem/problem-context.ts';
import { RecordedRuns } from '../recorded/RecordedRuns.tsx';
import { useReplayedSweep } from '../recorded/replay-store.ts';
import { useSettings } from '../settings/useSettings.ts';
import { CustomFields } from './CustomFields.tsx';
import { duration } from './duration.ts';
import styles from './Experiment.module.css';
import { estimateSeconds } from './estimate.ts';
import { PresetPicker } from './PresetPicker.tsx';
import { customChoice, type PlanChoice, planOf, type Speed } from './plan-choice.ts';
import { SweepHistory } from './SweepHistory.tsx';
import { SweepView } from './SweepView.tsx';
import { loadSweeps, useSweeps } from './sweeps-store.ts';
import { startSweep } from './train-sweep.ts';
import { workerCount } from './training-pool-host.ts';
import { useSpeed } from './useSpeed.ts';

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
  const recorded = useReplayedSweep(problem, name);
  const speed = useMachineSpeed(experiment, backend);
  const trainOn = backend === 'auto' && speed ? speed.backend : backend;
  const time = useMemo(() => estimateInWords(experiment, choice, speed), [experiment, choice, speed]);

  const run = () => {
    try {
      show(startSweep({ problem, number, name, ...planOf(experiment, choice, speed), backend: trainOn, dataset }).id);
      setError(undefined);
    } catch (thrown) {
      if (!(thrown instanceof SpecError)) throw thrown;
      setError(`This cannot run. ${thrown.message}.`);
    }
  };

  if (recorded) {
    return (
      <div className={styles.experiment} data-experiment={name}>
        <RecordedRuns experiment={name} />
        <SweepView experiment={experiment} sweep={recorded} />
      </div>
    );
  }
  return (
    <div className={styles.experiment} data-experiment={name}>
      <PresetPicker experiment={experiment} choice={choice} time={time} onChange={setChoice} />
      {choice.preset === 'custom' && <CustomFields experiment={experiment} choice={choice} onChange={setChoice} />}
      {error && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
      <RecordedRuns experiment={name} />
      <SweepView experiment={experiment} sweep={sweep} onRun={run} />
      <SweepHistory sweeps={sweeps} shown={sweep?.id} onShow={show} />
    </div>
  );
}

function useMachineSpeed(experiment: ExperimentPlan, backend: BackendChoice): Speed | undefined {
  const spec = useMemo(() => planRuns(experiment, { preset: 'quick' })[0].spec, [experiment]);
  const chosen = useSpeed(spec, backend);
  return useMemo(() => chosen && { ...chosen, workers: workerCount }, [chosen]);
}

/** How long a choice will take here, as far as it can be told. */
function estimateInWords(experiment: ExperimentPlan, choice: PlanChoice, speed: Speed | undefined): string {
  if (!speed) return 'Measuring how fast this machine is.';
  try {
    const plan = planOf(experiment, choice, speed);
    const specs = planRuns(plan.experiment, plan).map(({ spec }) => spec);
    const seconds = estimateSeconds(specs, speed.stepsPerSecond, speed.workers);
    const shortened = choice.preset === 'quick' && plan.changes.epochs ? ` (${plan.changes.epochs} epochs here)` : '';
    return `About ${duration(seconds)} on this machine${shortened}, at ${Math.round(speed.stepsPerSecond)} batches a second on ${speed.backend}.`;
  } catch (thrown) {
    if (thrown instanceof SpecError) return '';
    throw thrown;
  }
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
