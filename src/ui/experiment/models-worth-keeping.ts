import type { RunState } from '../../lab/experiment/run-state.ts';

/** Networks of one sweep that are kept: a search of hundreds would fill the browser's storage and every list of models. */
const mostKept = 12;

/** The ids of the finished runs whose networks are kept: the best, by validation accuracy, or by loss where there is none. */
export function modelsWorthKeeping(runs: readonly RunState[], most = mostKept): ReadonlySet<string> {
  const finished = runs.filter(({ status }) => status === 'finished');
  const rank = (run: RunState) => run.result?.validationAccuracy ?? -(run.result?.loss ?? 0);
  const best = finished.toSorted((a, b) => rank(b) - rank(a)).slice(0, most);
  return new Set(best.map(({ id }) => id));
}
