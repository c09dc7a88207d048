import { useMemo } from 'react';
import type { Experiment } from '../../lab/experiment/experiment.ts';
import type { Part, QuantityId } from '../runs/quantities.ts';
import { RunsChart } from '../runs/RunsChart.tsx';
import { groupRuns } from '../runs/run-groups.ts';
import { RunControls } from './RunControls.tsx';
import { RunsTable } from './RunsTable.tsx';
import type { Sweep } from './sweep.ts';

/** What a chart of curves shows first: the training loss where nothing is said. */
export interface ChartChoice {
  readonly quantity?: QuantityId;
  readonly parts?: readonly Part[];
}

interface SweepViewProps {
  readonly experiment: Experiment;
  readonly sweep: Sweep | undefined;
  /** Sweeps drawn together with it. */
  readonly overlaid?: readonly Sweep[];
  readonly chart?: ChartChoice | undefined;
  /** Without it the runs are only looked at: a recording. */
  readonly onRun?: () => void;
}

/** Controls, progress, curves and results of a sweep, or the invitation to start one. */
export function SweepView({ experiment, sweep, overlaid = none, chart, onRun }: SweepViewProps) {
  const groups = useMemo(() => groupRuns(sweep ? [sweep, ...overlaid] : overlaid), [sweep, overlaid]);
  return (
    <>
      {onRun && <RunControls sweep={sweep} onRun={onRun} />}
      <RunsChart
        title={experiment.title}
        groups={groups}
        emptyText="The curves appear here while the networks train."
        {...chart}
      />
      {sweep && <RunsTable sweep={sweep} />}
    </>
  );
}

const none: readonly Sweep[] = [];
