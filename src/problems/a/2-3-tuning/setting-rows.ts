import type { Changes, FieldValue } from '../../../lab/experiment/experiment.ts';
import { valueAt } from '../../../lab/experiment/fields.ts';
import { hasEnded, type RunState } from '../../../lab/experiment/run-state.ts';
import { binomialError } from '../../../numerics/metrics/noise.ts';
import { spreadOf } from '../../../numerics/metrics/spread.ts';
import { imagesOf } from '../../../ui/experiment/own-figure.ts';
import type { RunGroup } from '../../../ui/runs/run-groups.ts';
import { grid, publishedAccuracies } from './published-grid.ts';

/** One setting with what it reached: means over its seeds. */
export interface SettingRow {
  readonly key: string;
  /** By dotted path, the fields of the grid. */
  readonly values: Changes;
  readonly train: number | undefined;
  readonly validation: number | undefined;
  /** Standard error of the validation accuracy on its images. */
  readonly error: number | undefined;
  readonly epochs: number | undefined;
  /** Of training, for one seed. */
  readonly seconds: number | undefined;
  /** Where its runs stand, while there is no accuracy: "epoch 3 of 20", "waiting". */
  readonly state: string;
  /** None for a published row. */
  readonly runs: readonly RunState[];
}

/** Validation images of the published search. */
export const validationImages = 10_000;

/** The reader's settings in the order of the search. */
export function settingRows(groups: readonly RunGroup[]): readonly SettingRow[] {
  return groups.map(({ key, runs }) => {
    const done = runs.filter(({ result }) => result);
    const mean = (of: (run: RunState) => number | undefined) => spreadOf(done.flatMap((run) => of(run) ?? []))?.mean;
    const validation = mean(({ result }) => result?.validationAccuracy);
    const images = (done[0] && imagesOf(done[0], 'validationAccuracy')) ?? validationImages;
    return {
      key,
      values: valuesOf(runs[0]),
      train: mean(({ result }) => result?.trainAccuracy),
      validation,
      error: validation === undefined ? undefined : binomialError(validation, images),
      epochs: mean(({ result }) => result?.epochs),
      seconds: mean(({ result }) => result?.seconds),
      state: stateOf(runs),
      runs,
    };
  });
}

const valuesOf = (run: RunState | undefined): Changes =>
  Object.fromEntries(grid.map(({ field }) => [field, (run ? valueAt(run.spec, field) : '') as FieldValue]));

const words: Partial<Record<RunState['status'], string>> = { queued: 'waiting', loading: 'preparing' };

function stateOf(runs: readonly RunState[]): string {
  const going = runs.find(({ status }) => status === 'running' || status === 'paused');
  if (going) return `epoch ${going.epochs.length} of ${going.spec.epochs}`;
  const left = runs.find((run) => !hasEnded(run)) ?? runs[0];
  return left ? (words[left.status] ?? left.status) : '';
}

/** The 162 published settings. */
export const publishedRows: readonly SettingRow[] = publishedAccuracies.map(([train, validation], i) => {
  const values = settingAt(i);
  return {
    key: `published ${i}`,
    values,
    train: train / 10_000,
    validation: validation / 10_000,
    error: binomialError(validation / 10_000, validationImages),
    epochs: undefined,
    seconds: undefined,
    state: '',
    runs: [],
  };
});

/** The i-th setting of the grid: the last field varies fastest. */
function settingAt(i: number): Changes {
  let rest = i;
  const values = [...grid].reverse().map(({ field, values: choices }) => {
    const value = choices[rest % choices.length] as FieldValue;
    rest = Math.floor(rest / choices.length);
    return [field, value] as const;
  });
  return Object.fromEntries(values.reverse());
}

/** The published row with the same five settings; undefined for one that is not in the grid. */
export function publishedLike({ values }: Pick<SettingRow, 'values'>): SettingRow | undefined {
  return publishedRows.find((row) => grid.every(({ field }) => row.values[field] === values[field]));
}

/** "learning rate 0.005, hidden units 256, alpha 0.001, activation relu, batch 256". */
export function settingInWords({ values }: Pick<SettingRow, 'values'>): string {
  return grid.map(({ field, label }) => `${label} ${values[field]}`).join(', ');
}
