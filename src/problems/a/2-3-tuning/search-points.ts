import type { FieldValue } from '../../../lab/experiment/experiment.ts';
import type { ChartNumbers } from '../../../ui/charts/chart-numbers.ts';
import { grid } from './published-grid.ts';
import { publishedLike, publishedRows, type SettingRow, settingInWords } from './setting-rows.ts';

/** A setting that both searches have measured. */
export interface SharedSetting {
  readonly name: string;
  readonly activation: string;
  readonly own: number;
  readonly published: number;
}

/** The settings of the reader's that the published search has, too. */
export function sharedSettings(own: readonly SettingRow[]): readonly SharedSetting[] {
  return own.flatMap((row) => {
    const published = publishedLike(row)?.validation;
    if (row.validation === undefined || published === undefined) return [];
    const activation = String(row.values['network.layers.0.activation']);
    return [{ name: settingInWords(row), activation, own: row.validation, published }];
  });
}

/** The two searches side by side. */
export function sharedNumbers(shared: readonly SharedSetting[]): ChartNumbers {
  return {
    columns: ['setting', 'validation accuracy here', 'published'],
    rows: shared.map(({ name, own, published }) => [name, own, published]),
  };
}

/** An accuracy under one of the values of one field. */
export interface StripDot {
  /** "hidden units 256". */
  readonly level: string;
  readonly accuracy: number;
  readonly whose: 'mine' | 'published';
}

/** Every level of every field, in the order of the grid, values of the reader's own included. */
export function stripLevels(own: readonly SettingRow[]): readonly string[] {
  return grid.flatMap(({ field, label, values }) => {
    const extra = own
      .flatMap((row) => row.values[field] ?? [])
      .filter((value) => !(values as readonly FieldValue[]).includes(value));
    const all = [...values, ...new Set(extra)];
    const sorted = all.every((value) => typeof value === 'number')
      ? all.toSorted((a, b) => Number(a) - Number(b))
      : all;
    return sorted.map((value) => `${label} ${value}`);
  });
}

/** Every setting's accuracy once under each of its values. */
export function stripDots(own: readonly SettingRow[]): readonly StripDot[] {
  const dots = (rows: readonly SettingRow[], whose: StripDot['whose']) =>
    rows.flatMap(({ values, validation }) =>
      validation === undefined
        ? []
        : grid.map(({ field, label }) => ({ level: `${label} ${values[field]}`, accuracy: validation, whose })),
    );
  return [...dots(publishedRows, 'published'), ...dots(own, 'mine')];
}

/** Mean accuracy at every level, of one search. */
export function stripMeans(dots: readonly StripDot[], whose: StripDot['whose']): readonly StripDot[] {
  const levels = new Map<string, number[]>();
  for (const dot of dots) {
    if (dot.whose === whose) levels.set(dot.level, [...(levels.get(dot.level) ?? []), dot.accuracy]);
  }
  return [...levels].map(([level, there]) => ({
    level,
    whose,
    accuracy: there.reduce((sum, accuracy) => sum + accuracy, 0) / there.length,
  }));
}
