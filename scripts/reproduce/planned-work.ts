import { type PlannedRun, planRuns } from '../../src/lab/experiment/plan-runs.ts';
import type { Problem } from '../../src/problems/problem.ts';

/** One run to be made: where its problem lies, the experiment's name and its place among the published runs. */
export interface Work {
  readonly problem: string;
  readonly experiment: string;
  readonly index: number;
  readonly run: PlannedRun;
}

/** The published runs of a problem, all of them or only those that one of its figures is compared with. */
export function plannedWork(
  { id, experiments, published }: Problem & { readonly id: string },
  { onlyFigures }: { readonly onlyFigures: boolean },
): Work[] {
  const wheres = (name: string) => published.flatMap(({ own }) => (own?.experiment === name ? [own.where] : []));
  return Object.entries(experiments).flatMap(([name, experiment]) =>
    planRuns(experiment, { preset: 'published' })
      .map((run, index) => ({ problem: id, experiment: name, index, run }))
      .filter(({ run }) => !onlyFigures || wheres(name).some((where) => hasValues(run, where))),
  );
}

/** Whether a run has these values in the fields that vary. */
export function hasValues({ values }: Pick<PlannedRun, 'values'>, where: PlannedRun['values']): boolean {
  return Object.entries(where).every(([field, value]) => values[field] === value);
}
