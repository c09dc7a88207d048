import { useMemo } from 'react';
import type { ResultsProps } from '../../../ui/experiment/Experiment.tsx';
import { SweepDetails } from '../../../ui/experiment/SweepDetails.tsx';
import { sweepStatus } from '../../../ui/experiment/sweep.ts';
import { useProblem } from '../../../ui/problem/problem-context.ts';
import { AgainWithSeeds } from '../../../ui/runs/AgainWithSeeds.tsx';
import { RunsChart } from '../../../ui/runs/RunsChart.tsx';
import type { RunGroup } from '../../../ui/runs/run-groups.ts';
import { OpenVault } from '../../../ui/vault/OpenVault.tsx';
import styles from './amount.module.css';
import { type AmountChoice, amountLines } from './amount-lines.ts';
import type { ErrorsAtSize } from './errors-by-size.ts';
import { LearntTemplates } from './LearntTemplates.tsx';
import { UpdatesTable } from './UpdatesTable.tsx';
import { useOwnErrors } from './useOwnErrors.ts';
import { WhatWasFound } from './WhatWasFound.tsx';

/** The error plot of an experiment, filling in as its runs end, what it says, and how long the runs were. */
export function AmountResults({ name, sweep, overlaid, onAgain }: ResultsProps) {
  const { experiments } = useProblem();
  const experiment = experiments[name];
  const choice = name as AmountChoice;
  const shown = useMemo(() => (sweep ? [sweep, ...overlaid] : overlaid), [sweep, overlaid]);
  const { own, tested, dataset } = useOwnErrors(choice, shown);
  // Before anything has run, the figures of others would give away what the reader is asked to predict.
  const hasBegun = shown.length > 0 || Object.values(own).some((rows) => rows.length > 0);
  const lines = useMemo(() => (hasBegun ? amountLines(choice, own) : []), [hasBegun, choice, own]);
  const ended = sweep && ['finished', 'stopped', 'diverged', 'failed'].includes(sweepStatus(sweep));
  const seeds = new Set(sweep?.runs.map(({ spec }) => spec.seed)).size;
  return (
    <div className={styles.results}>
      <RunsChart
        title="Error against the number of training images"
        description={describe(choice, dataset, Object.values(own).flat())}
        x={axis}
        metrics={metrics}
        groups={noGroups}
        extra={lines}
        height={380}
        emptyText="The errors appear here as the runs end, beside scikit-learn’s and the published ones."
      />
      <WhatWasFound choice={choice} own={own} onMnist={dataset === undefined || dataset === 'mnist'} />
      {tested.length > 0 && <OpenVault of={tested} reason="Test errors against the number of images" />}
      <UpdatesTable own={own[choice]} />
      {sweep && ended && onAgain && (
        <AgainWithSeeds
          first={sweep.seeds?.[0] ?? sweep.runs[0]?.spec.seed ?? 0}
          settings={sweep.runs.length / seeds}
          have={seeds}
          onRun={onAgain}
        />
      )}
      {choice === 'logistic' && <LearntTemplates sweep={sweep} />}
      {sweep && experiment && <SweepDetails experiment={experiment} sweep={sweep} overlaid={overlaid} />}
    </div>
  );
}

const axis = { field: 'data.trainSize', label: 'training images', scale: 'log' } as const;
const metrics = ['trainError', 'testError'] as const;
const noGroups: readonly RunGroup[] = [];

function describe(choice: AmountChoice, dataset: string | undefined, rows: readonly ErrorsAtSize[]): string {
  const what = 'Share of images taken for another digit; each size is drawn when its run has ended.';
  const names = choice === 'equalUpdates' ? '' : ' LR is logistic regression.';
  const hasSeeds = rows.some(({ train }) => train.length > 1);
  const band = hasSeeds ? ' A band reaches one standard deviation either side of the mean over the seeds.' : '';
  const data =
    dataset === undefined || dataset === 'mnist' ? '' : ' Your runs are on the built-in digits, the others on MNIST.';
  return `${what}${names}${band}${data}`;
}
