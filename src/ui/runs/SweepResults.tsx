import { useMemo } from 'react';
import { type Sweep, sweepStatus } from '../experiment/sweep.ts';
import { OpenVault } from '../vault/OpenVault.tsx';
import { useVault } from '../vault/useVault.ts';
import { AgainWithSeeds } from './AgainWithSeeds.tsx';
import { GroupsTable } from './GroupsTable.tsx';
import { NoiseNote } from './NoiseNote.tsx';
import { type FinalMetric, finalFigure } from './quantities.ts';
import { groupRuns } from './run-groups.ts';
import styles from './runs.module.css';

interface SweepResultsProps {
  readonly sweep: Sweep;
  readonly overlaid: readonly Sweep[];
  /** Runs the same again with so many seeds. */
  readonly onAgain: (seeds: number) => void;
}

const columns: readonly FinalMetric[] = ['loss', 'trainAccuracy', 'validationAccuracy', 'testAccuracy'];

/** What ended runs say: mean and spread over seeds, what is noise, the sealed test figures, and the way to more seeds. */
export function SweepResults({ sweep, overlaid, onAgain }: SweepResultsProps) {
  const groups = useMemo(() => groupRuns([sweep, ...overlaid]), [sweep, overlaid]);
  const ids = useMemo(() => [sweep, ...overlaid].map(({ id }) => id), [sweep, overlaid]);
  const { opened } = useVault(sweep.problem, ids);
  const metrics = useMemo(() => {
    const runs = groups.flatMap((group) => group.runs);
    return columns.filter((metric) => runs.some((run) => finalFigure(run, metric) !== undefined));
  }, [groups]);
  const finished = sweep.runs.filter(({ status }) => status === 'finished');
  if (finished.length === 0) return null;
  const first = sweep.seeds?.[0] ?? finished[0]?.spec.seed ?? 0;
  const seeds = new Set(sweep.runs.map(({ spec }) => spec.seed)).size;
  const hasTest = finished.some(({ result }) => result?.testAccuracy !== undefined);
  const metric: FinalMetric = metrics.includes('validationAccuracy') ? 'validationAccuracy' : 'loss';
  const isDone = ['finished', 'stopped', 'diverged', 'failed'].includes(sweepStatus(sweep));
  const showsGroups = groups.some(({ runs }) => runs.length > 1) || overlaid.length > 0 || opened;
  return (
    <div className={styles.results}>
      {showsGroups && <GroupsTable groups={groups} metrics={metrics} testOpen={opened} />}
      <NoiseNote groups={groups} metric={metric} />
      {isDone && <AgainWithSeeds first={first} settings={sweep.runs.length / seeds} have={seeds} onRun={onAgain} />}
      {isDone && hasTest && (
        <OpenVault
          of={ids}
          reason={reasonOf(
            sweep,
            groups.flatMap((group) => group.runs),
          )}
        />
      )}
    </div>
  );
}

function reasonOf({ title }: Sweep, runs: readonly unknown[]): string {
  return `${title}: test accuracy of ${runs.length === 1 ? 'one run' : `${runs.length} runs`}`;
}
