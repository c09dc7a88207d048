import { useMemo } from 'react';
import type { ResultsProps } from '../../../ui/experiment/Experiment.tsx';
import { RunsTable } from '../../../ui/experiment/RunsTable.tsx';
import { groupRuns } from '../../../ui/runs/run-groups.ts';
import { SweepResults } from '../../../ui/runs/SweepResults.tsx';
import { LearningLab } from './LearningLab.tsx';
import { LossCurves } from './LossCurves.tsx';

/** The runs of this page: the network while it learns, both losses of the statement, and what came out. */
export function CnnResults({ sweep, overlaid, onAgain }: ResultsProps) {
  const groups = useMemo(() => groupRuns(sweep ? [sweep, ...overlaid] : overlaid), [sweep, overlaid]);
  return (
    <>
      <LearningLab isReplay={sweep !== undefined && !onAgain} />
      <LossCurves groups={groups} />
      {sweep && <RunsTable sweep={sweep} />}
      {sweep && onAgain && <SweepResults sweep={sweep} overlaid={overlaid} onAgain={onAgain} />}
    </>
  );
}
