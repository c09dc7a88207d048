import { type ComponentType, useMemo, useState } from 'react';
import type { Experiment as ExperimentPlan } from '../../lab/experiment/experiment.ts';
import { planRuns } from '../../lab/experiment/plan-runs.ts';
import type { BackendChoice } from '../../worker/training/training-protocol.ts';
import { Predict } from '../prediction/Predict.tsx';
import { useProblem } from '../problem/problem-context.ts';
import { RecordedRuns } from '../recorded/RecordedRuns.tsx';
import { useReplayedSweep } from '../recorded/replay-store.ts';
import { RunsHistory } from '../runs/RunsHistory.tsx';
import { choiceOfSweep } from '../runs/run-link.ts';
import { SharedLink } from '../runs/SharedLink.tsx';
import { SweepResults } from '../runs/SweepResults.tsx';
import { useSettings } from '../settings/useSettings.ts';
import { ValidationNotices } from '../vault/ValidationNotices.tsx';
import { type Attempt, attemptPlan } from './attempt-plan.ts';
import { CustomFields } from './CustomFields.tsx';
import { duration } from './duration.ts';
import styles from './Experiment.module.css';
import { estimateSeconds } from './estimate.ts';
import { PresetPicker } from './PresetPicker.tsx';
import { experimentFor, firstChoice, type PlanChoice, type Speed } from './plan-choice.ts';
import { RunControls } from './RunControls.tsx';
import { type ChartChoice, SweepView } from './SweepView.tsx';
import type { Sweep } from './sweep.ts';
import { workerCount } from './training-pool-host.ts';
import { useChoice } from './useChoice.ts';
import { useSharedRun } from './useSharedRun.ts';
import { useShownSweeps } from './useShownSweeps.ts';
import { useSpeed } from './useSpeed.ts';
import { useStartRuns } from './useStartRuns.ts';

/** What a page's own view of a sweep is given. */
export interface ResultsProps {
  /** The experiment's name in problem.ts. */
  readonly name: string;
  readonly sweep: Sweep | undefined;
  /** Sweeps to be shown together with it. */
  readonly overlaid: readonly Sweep[];
  /** Runs the same again with so many seeds; absent for a recording. */
  readonly onAgain?: ((seeds: number) => void) | undefined;
}

interface ExperimentProps {
  /** The experiment's name in problem.ts. */
  readonly name: string;
  /** Stands below the controls in place of curves, table and findings, where a page shows its runs in its own way. */
  readonly Results?: ComponentType<ResultsProps>;
  /** What the curves show first. */
  readonly chart?: ChartChoice;
}

/** A training lab: choose a preset, run it, watch it, and look at earlier runs. */
export function Experiment({ name, Results, chart }: ExperimentProps) {
  const { id: problem, experiments } = useProblem();
  const experiment = experiments[name];
  if (!experiment) throw new Error(`${problem}/page.mdx: there is no experiment "${name}" in problem.ts`);
  const recorded = useReplayedSweep(problem, name);
  if (recorded) {
    return (
      <div className={styles.experiment} data-experiment={name}>
        <RecordedRuns experiment={name} />
        {Results ? (
          <Results name={name} sweep={recorded} overlaid={none} />
        ) : (
          <SweepView experiment={experiment} sweep={recorded} chart={chart} />
        )}
      </div>
    );
  }
  return <Bench name={name} experiment={experiment} {...(Results && { Results })} {...(chart && { chart })} />;
}

const none: readonly Sweep[] = [];

interface BenchProps extends ExperimentProps {
  readonly experiment: ExperimentPlan;
}

function Bench({ name, experiment, Results, chart }: BenchProps) {
  const bench = useBench(name, experiment);
  const { choice, sweep, overlaid, run } = bench;
  const again = sweep && ((seeds: number) => run({ ...choiceOfSweep(experiment, sweep), seeds }, sweep));
  return (
    <div className={styles.experiment} data-experiment={name}>
      <PlanForm experiment={experiment} bench={bench} />
      <Predict name={name} experiment={experiment} sweeps={bench.sweeps} />
      <RecordedRuns experiment={name} />
      {Results ? (
        <>
          <RunControls sweep={sweep} onRun={() => run(choice)} />
          <Results name={name} sweep={sweep} overlaid={overlaid} onAgain={again} />
        </>
      ) : (
        <>
          <SweepView {...{ experiment, sweep, overlaid, chart }} onRun={() => run(choice)} />
          {sweep && again && <SweepResults sweep={sweep} overlaid={overlaid} onAgain={again} />}
        </>
      )}
      <RunsHistory
        experiment={experiment}
        sweeps={bench.sweeps}
        shown={sweep?.id}
        overlaid={bench.overlaidIds}
        onShow={bench.show}
        onOverlay={bench.overlay}
      />
    </div>
  );
}

/** Everything a lab knows and can do. */
function useBench(name: string, experiment: ExperimentPlan) {
  const { id: problem, experiments } = useProblem();
  const { seed, backend } = useSettings();
  const { choice, set, undo } = useChoice(() => firstChoice(experiment, 'quick', seed));
  const { link, dismiss } = useSharedRun(name, experiments, set);
  const shown = useShownSweeps(problem, name);
  const { speed, problem: unmeasured } = useMachineSpeed(experiment, backend);
  const attempt = useMemo(() => attemptPlan(experiment, choice, speed), [experiment, choice, speed]);
  const [error, setError] = useState<string>();
  const start = useStart(name, speed);
  const run = (wanted: PlanChoice, known?: Sweep) => {
    const started = start(attemptPlan(experiment, wanted, speed), known);
    if (typeof started === 'string') return setError(started);
    setError(undefined);
    shown.show(started.id);
    dismiss();
  };
  const leaveLink = () => {
    set(firstChoice(experiment, 'quick', seed));
    dismiss();
  };
  const time = speed ? inWords(attempt, choice, speed) : withoutSpeed(unmeasured, backend);
  return { ...shown, choice, set, undo, link, leaveLink, attempt, time, error, run };
}

interface PlanFormProps {
  readonly experiment: ExperimentPlan;
  readonly bench: ReturnType<typeof useBench>;
}

/** What is to be run: a preset or own settings, where they come from and what is wrong with them. */
function PlanForm({ experiment, bench }: PlanFormProps) {
  const { choice, set, undo, link, leaveLink, attempt, time, error } = bench;
  const { errors, runs } = attempt;
  return (
    <>
      {link && <SharedLink link={link} onDismiss={leaveLink} />}
      <PresetPicker {...{ experiment, choice, time }} seedError={errors['seed']} onChange={set} />
      {choice.preset === 'custom' && (
        <CustomFields
          experiment={experimentFor(experiment, choice)}
          {...{ choice, errors }}
          onChange={set}
          onUndo={undo}
        />
      )}
      {error && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
      <ValidationNotices specs={runs.map(({ spec }) => spec)} />
    </>
  );
}

/** Starts what was planned; the sweep, or in words why it cannot be. */
function useStart(name: string, speed: Speed | undefined) {
  const { backend } = useSettings();
  const start = useStartRuns();
  return ({ plan, errors }: Attempt, known?: Sweep): Sweep | string => {
    const [wrong] = Object.entries(errors);
    if (wrong || !plan) return `This cannot run. ${wrong?.[0]}: ${wrong?.[1]}.`;
    return start({ name, ...plan, known, backend: backend === 'auto' && speed ? speed.backend : backend });
  };
}

function useMachineSpeed(experiment: ExperimentPlan, backend: BackendChoice): { speed?: Speed; problem?: string } {
  const spec = useMemo(() => planRuns(experiment, { preset: 'quick' })[0].spec, [experiment]);
  const measured = useSpeed(spec, backend);
  return useMemo(() => {
    if (!measured || 'problem' in measured) return { ...measured };
    return { speed: { ...measured, spec, workers: workerCount } };
  }, [measured, spec]);
}

/** What stands in the place of an estimate while there is none. */
function withoutSpeed(problem: string | undefined, backend: BackendChoice): string {
  if (problem === undefined) return 'Measuring how fast this machine is.';
  const instead = backend === 'auto' ? ' Training runs on WebAssembly.' : '';
  return `No estimate: the speed could not be measured (${problem.replace(/\.$/, '')}).${instead}`;
}

/** How long a choice will take here. */
function inWords({ plan, runs }: Attempt, choice: PlanChoice, speed: Speed): string {
  if (!plan) return '';
  const specs = runs.map(({ spec }) => spec);
  // A stop rule that watches the loss may end runs long before.
  const about = specs.some(({ stop }) => stop.rule !== 'epochs') ? 'At most about' : 'About';
  const epochs = plan.changes['epochs'];
  const shortened = choice.preset === 'quick' && epochs ? ` (${epochs} epochs here)` : '';
  const count = runs.length > 1 ? `, ${runs.length} runs` : '';
  return `${about} ${duration(estimateSeconds(specs, speed))} on this machine${shortened}${count}, at ${Math.round(speed.stepsPerSecond)} batches a second on ${speed.backend}.`;
}
