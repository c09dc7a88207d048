import { useMemo, useState } from 'react';
import { Button } from '../../../ui/controls/Button.tsx';
import type { ResultsProps } from '../../../ui/experiment/Experiment.tsx';
import { seedsFrom } from '../../../ui/experiment/seeds.ts';
import { type Sweep, sweepProgress, sweepStatus } from '../../../ui/experiment/sweep.ts';
import { steerSweep } from '../../../ui/experiment/train-sweep.ts';
import { useStartRuns } from '../../../ui/experiment/useStartRuns.ts';
import { useProblem } from '../../../ui/problem/problem-context.ts';
import { useReplayedSweep } from '../../../ui/recorded/replay-store.ts';
import { RunsChart } from '../../../ui/runs/RunsChart.tsx';
import { useRunsOf } from '../../../ui/runs/useRunsOf.ts';
import { useSettings } from '../../../ui/settings/useSettings.ts';
import { epochsFor, type RemedyPlan, usePlan } from './plan-store.ts';
import { RemedyChoice } from './RemedyChoice.tsx';
import { RemedyTable } from './RemedyTable.tsx';
import styles from './remedies.module.css';
import { changesFor, type RemedyId, remedyGroups, remedyIds } from './remedies.ts';
import { WeightHistograms } from './WeightHistograms.tsx';

/** Five remedies to switch on, alone or together, and what each bought and cost; of a recording while it is replayed. */
export function RemedyLab() {
  const { id } = useProblem();
  const { sweeps, running } = useRunsOf(id);
  const recorded = useReplayedSweep(id, 'remedies');
  const shown = useMemo(() => (recorded ? [recorded] : sweeps), [recorded, sweeps]);
  const plan = usePlan();
  const { run, error } = useRemedyRuns(plan);
  return (
    <section className={styles.lab} aria-label="Remedies">
      <RemedyChoice />
      <div className={styles.tools}>
        <Button look="main" data-lecture-run onClick={() => run([plan.remedies])}>
          Run this combination
        </Button>
        <Button onClick={() => run([[], ...remedyIds.map((remedy) => [remedy])])}>Run none and each alone</Button>
        {running && <Progress sweeps={sweeps} />}
      </div>
      {error && <p role="alert">{error}</p>}
      <RemedyFindings sweeps={shown} />
    </section>
  );
}

/** Curves, table and weights of all runs on as many images as the latest. */
function RemedyFindings({ sweeps }: { readonly sweeps: readonly Sweep[] }) {
  const groups = useMemo(() => remedyGroups(sweeps), [sweeps]);
  const first = groups[0]?.runs[0]?.spec;
  const on = first ? ` On ${first.data.trainSize.toLocaleString('en-GB')} images, at most ${first.epochs} epochs.` : '';
  return (
    <>
      <RunsChart
        title="Training and validation, remedy by remedy"
        description={`Loss of every epoch on training and on validation images.${on} For bagging: its single networks.`}
        quantity="dataLoss"
        parts={['training', 'validation']}
        groups={groups}
        emptyText="Run the network without a remedy first, then with some."
      />
      <RemedyTable groups={groups} sweeps={sweeps} />
      <WeightHistograms groups={groups} />
    </>
  );
}

/** In place of the curves of the experiment: they are drawn with all others, above. */
export function OnlyAbove({ sweep }: ResultsProps) {
  return sweep ? <p>Its curves and figures are among those above.</p> : null;
}

/** Starts combinations of remedies, each with the plan's seeds. */
function useRemedyRuns(plan: RemedyPlan) {
  const { seed } = useSettings();
  const start = useStartRuns();
  const [error, setError] = useState<string>();
  const run = (combinations: readonly (readonly RemedyId[])[]) => {
    const { strengths, seeds, images } = plan;
    const answers = combinations.map((remedies) => {
      const changes = { 'data.trainSize': images, epochs: epochsFor(plan), ...changesFor(remedies, strengths) };
      return remedies.includes('bagging')
        ? start({ name: 'bagging', preset: 'published', changes })
        : start({ name: 'remedies', preset: 'published', changes, seeds: seedsFrom(seed, seeds) });
    });
    setError(answers.find((answer) => typeof answer === 'string'));
  };
  return { run, error };
}

function Progress({ sweeps }: { readonly sweeps: readonly Sweep[] }) {
  const active = sweeps.filter((sweep) => ['running', 'loading', 'queued'].includes(sweepStatus(sweep)));
  const runs = active.reduce((sum, sweep) => sum + sweep.runs.length, 0);
  const done = active.reduce((sum, sweep) => sum + sweepProgress(sweep) * sweep.runs.length, 0);
  return (
    <p className={styles.progress}>
      <progress value={done} max={runs} aria-label="Runs done" />
      {Math.floor(done)} of {runs} runs
      <Button onClick={() => active.forEach((sweep) => steerSweep(sweep, 'stop'))}>Stop</Button>
    </p>
  );
}
