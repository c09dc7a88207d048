import type { FieldValue } from '../../../lab/experiment/experiment.ts';
import type { SettingRow } from './setting-rows.ts';

/** A column to sort by: a field of the grid, or a figure. */
export interface Order {
  readonly by: string;
  readonly descending: boolean;
}

type Figure = 'train' | 'validation' | 'epochs' | 'seconds';
const figures: readonly string[] = ['train', 'validation', 'epochs', 'seconds'] satisfies Figure[];

/** Sorted by a column; rows that have nothing there come last, and equal rows keep their order. */
export function sortRows(rows: readonly SettingRow[], { by, descending }: Order): readonly SettingRow[] {
  const value = (row: SettingRow) => (figures.includes(by) ? row[by as Figure] : row.values[by]);
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    return sign * (typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y)));
  });
}

/** The value wanted of each field, as text; a field that is not named, or empty, may have any. */
export type Filters = Readonly<Record<string, string>>;

/** The rows that have all wanted values. */
export function filterRows(rows: readonly SettingRow[], filters: Filters): readonly SettingRow[] {
  const wanted = Object.entries(filters).filter(([, text]) => text !== '');
  return rows.filter(({ values }) => wanted.every(([field, text]) => String(values[field]) === text));
}

/** How well a setting has to have done to be shown. */
export type Standing = 'any' | 'close' | 'goal';

/** The rows that have done so well: within two standard errors of the highest, or with an error below the goal. */
export function rowsOfStanding(
  rows: readonly SettingRow[],
  standing: Standing,
  contest: Contest | undefined,
): readonly SettingRow[] {
  if (standing === 'any') return rows;
  return rows.filter((row) => (standing === 'close' ? contest?.close.has(row.key) : reachesGoal(row)));
}

/** Every value that a field has in the rows, in order. */
export function choicesOf(rows: readonly SettingRow[], field: string): readonly FieldValue[] {
  const values = [...new Set(rows.flatMap((row) => row.values[field] ?? []))];
  return values.sort((a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b)),
  );
}

/** The highest validation accuracy, and what cannot be told from it. */
export interface Contest {
  readonly best: SettingRow;
  /** Keys of the rows within two standard errors of the best one's accuracy, the best included. */
  readonly close: ReadonlySet<string>;
  /** Rows that have an accuracy. */
  readonly measured: number;
  /** The lowest accuracy that counts as close. */
  readonly threshold: number;
}

/** The outcome of a search so far; undefined before the first accuracy. */
export function contestOf(rows: readonly SettingRow[]): Contest | undefined {
  const measured = rows.filter(({ validation }) => validation !== undefined);
  const [best] = sortRows(measured, { by: 'validation', descending: true });
  if (!best) return undefined;
  const threshold = (best.validation ?? 0) - 2 * (best.error ?? 0);
  const close = measured.filter(({ validation = 0 }) => validation >= threshold);
  return { best, close: new Set(close.map(({ key }) => key)), measured: measured.length, threshold };
}

/** Validation error that the assignment asks for. */
const goal = 0.05;

const reachesGoal = ({ validation = 0 }: SettingRow) => 1 - validation < goal;

/** What a search has found, in sentences. */
export function contestInWords({ best, close, measured, threshold }: Contest, rows: readonly SettingRow[]): string {
  const reached = rows.filter(reachesGoal).length;
  const others = close.size - 1;
  const highest = `Highest validation accuracy of ${measured}: ${accuracy(best.validation)} ± ${accuracy(best.error)}.`;
  const near =
    measured === 1
      ? ''
      : others === 0
        ? ' No other lies within two standard errors of it.'
        : ` ${close.size} of ${measured} settings lie within two standard errors of it, from ${accuracy(threshold)} up: on these images they cannot be told apart.`;
  const met = reached === 0 ? 'None reaches' : reached === 1 ? 'One reaches' : `${reached} reach`;
  return `${highest}${near} ${met} the goal of an error below 5\u00a0%.`;
}

/** Four decimals, as the assignment prints them. */
export const accuracy = (value: number | undefined): string => value?.toFixed(4) ?? '–';
