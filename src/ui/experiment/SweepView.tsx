import { useMemo } from 'react';
import type { Experiment } from '../../lab/experiment/experiment.ts';
import { LineChart } from '../charts/LineChart.tsx';
import { lossSeries } from './loss-series.ts';
import { RunControls } from './RunControls.tsx';
import { RunsTable } from './RunsTable.tsx';
import type { Sweep } from './sweep.ts';

interface SweepViewProps {
  readonly experiment: Experiment;
  readonly sweep: Sweep | undefined;
  /** Without it the runs are only looked at: a recording. */
  readonly onRun?: () => void;
}

/** Controls, progress, curves and results of a sweep, or the invitation to start one. */
export function SweepView({ experiment, sweep, onRun }: SweepViewProps) {
  const series = useMemo(() => (sweep ? lossSeries(sweep) : []), [sweep]);
  const epochs = sweep ? Math.max(...sweep.runs.map(({ spec }) => spec.epochs)) : undefined;
  return (
    <>
      {onRun && <RunControls sweep={sweep} onRun={onRun} />}
      <LineChart
        title={experiment.title}
        description="Mean training loss of every epoch, one line for each run. Lower is better."
        xLabel="epoch"
        yLabel="training loss (nats)"
        series={series}
        {...(epochs && epochs > 1 ? { xDomain: [1, epochs] as const } : {})}
        emptyText="The curves appear here while the networks train."
      />
      {sweep && <RunsTable sweep={sweep} />}
    </>
  );
}
