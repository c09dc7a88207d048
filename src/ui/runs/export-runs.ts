import type { RunState } from '../../lab/experiment/run-state.ts';
import { type ChartNumbers, csvOf } from '../charts/chart-numbers.ts';
import { fileNameOf } from '../charts/export-picture.ts';
import type { Sweep } from '../experiment/sweep.ts';
import { dataTitle } from './run-groups.ts';

/** A sweep as JSON with everything but the weights; test figures only where their seal is broken. */
export function sweepJson(sweep: Sweep, testOpen: boolean): string {
  const runs = sweep.runs.map((run) => exported(run, testOpen));
  const about = {
    format: 'inkling run',
    version: 1,
    data: dataTitle(sweep.runs.find(({ dataset }) => dataset)?.dataset),
    testFigures: testOpen ? 'open' : 'sealed',
  };
  return JSON.stringify({ ...about, ...sweep, runs }, plainArrays, 1);
}

function exported(run: RunState, testOpen: boolean): object {
  const { trained: _, snapshot: __, predictions, result, ...rest } = run;
  if (testOpen) return { ...rest, ...(result && { result }), ...(predictions && { predictions }) };
  if (!result) return rest;
  const { testAccuracy: ___, assessments, ...open } = result;
  const { test: ____, ...parts } = assessments ?? {};
  return { ...rest, result: { ...open, ...(assessments && { assessments: parts }) } };
}

/** Typed arrays as plain ones: JSON would write them as objects. */
function plainArrays(_: string, value: unknown): unknown {
  return ArrayBuffer.isView(value) && !(value instanceof DataView)
    ? Array.from(value as unknown as ArrayLike<number>)
    : value;
}

const measured = ['loss', 'dataLoss', 'trainAccuracy', 'gradientNorm', 'validationLoss', 'validationAccuracy'] as const;

/** The curves of a sweep as CSV: a row for every epoch of every run. */
export function sweepCsv({ runs }: Sweep): string {
  const columns = ['run', 'seed', 'backend', 'data', 'epoch', ...measured, 'seconds'];
  const rows: ChartNumbers['rows'] = runs.flatMap((run) =>
    run.epochs.map((done) => [
      run.label,
      run.spec.seed,
      run.backend,
      dataTitle(run.dataset),
      done.epoch,
      ...measured.map((name) => done[name]),
      done.seconds,
    ]),
  );
  return csvOf({ columns, rows });
}

/** The name of a sweep's files. */
export function sweepFileName({ number, experiment, name, startedAt }: Sweep): string {
  return fileNameOf(`${number} ${name ?? experiment} ${startedAt.slice(0, 16)}`);
}
