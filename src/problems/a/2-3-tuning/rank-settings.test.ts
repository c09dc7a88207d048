import { describe, expect, it } from 'vitest';
import { groupRuns } from '../../../ui/runs/run-groups.ts';
import { testSweep } from '../../../ui/runs/test-sweep.ts';
import { choicesOf, contestInWords, contestOf, filterRows, rowsOfStanding, sortRows } from './rank-settings.ts';
import { publishedLike, publishedRows, type SettingRow, settingInWords, settingRows } from './setting-rows.ts';

describe('the published search', () => {
  it('has 162 settings, all different, the last field varying fastest', () => {
    expect(new Set(publishedRows.map(settingInWords)).size).toBe(162);
    expect(settingInWords(publishedRows[1] as SettingRow)).toBe(
      'learning rate 0.001, hidden units 64, alpha 0.0001, activation relu, batch 128',
    );
  });

  it('is won by the published setting, and 19 lie within two standard errors of it', () => {
    const contest = contestOf(publishedRows);
    expect(contest && settingInWords(contest.best)).toBe(
      'learning rate 0.005, hidden units 256, alpha 0.001, activation relu, batch 256',
    );
    expect(contest?.best).toMatchObject({ train: 1, validation: 0.9549 });
    expect(contest?.close.size).toBe(19);
    expect(contest?.threshold).toBeCloseTo(0.95075, 5);
    expect(contest && contestInWords(contest, publishedRows)).toContain('19 of 162 settings');
  });

  it('says what the model answer says of activation and learning rate', () => {
    const pairs = publishedRows.filter(({ values }) => values['network.layers.0.activation'] === 'relu');
    const tanh = (row: SettingRow) =>
      publishedLike({ values: { ...row.values, 'network.layers.0.activation': 'tanh' } })?.validation ?? 0;
    expect(pairs).toHaveLength(81);
    expect(pairs.filter((row) => (row.validation ?? 0) > tanh(row))).toHaveLength(75);
    const mean = (rate: string) => {
      const rows = filterRows(pairs, { 'optimiser.learningRate': rate });
      return rows.reduce((sum, { validation = 0 }) => sum + validation, 0) / rows.length;
    };
    expect([mean('0.001'), mean('0.01')].map((value) => value.toFixed(3))).toEqual(['0.951', '0.940']);
  });
});

const row = (key: string, validation: number | undefined, batchSize = 64) =>
  ({ key, values: { batchSize }, validation, error: 0.002 }) as unknown as SettingRow;
const keys = (rows: readonly SettingRow[]) => rows.map(({ key }) => key);

it('sorts by a figure or a field; what has no figure yet comes last either way', () => {
  const rows = [row('a', 0.9), row('b', undefined), row('c', 0.95, 128), row('d', 0.9)];
  expect(keys(sortRows(rows, { by: 'validation', descending: true }))).toEqual(['c', 'a', 'd', 'b']);
  expect(keys(sortRows(rows, { by: 'validation', descending: false }))).toEqual(['a', 'd', 'c', 'b']);
  expect(keys(sortRows(rows, { by: 'batchSize', descending: true }))).toEqual(['c', 'a', 'b', 'd']);
});

it('filters by several fields, and offers the values there are', () => {
  expect(filterRows(publishedRows, { batchSize: '64', 'network.layers.0.activation': 'tanh', x: '' })).toHaveLength(27);
  expect(choicesOf(publishedRows, 'batchSize')).toEqual([64, 128, 256]);
});

it('keeps those that reach the goal, or that cannot be told from the highest', () => {
  const contest = contestOf(publishedRows);
  expect(rowsOfStanding(publishedRows, 'close', contest)).toHaveLength(19);
  const good = rowsOfStanding(publishedRows, 'goal', contest);
  expect(good.length).toBeGreaterThan(19);
  expect(Math.min(...good.map(({ validation = 0 }) => validation))).toBeGreaterThan(0.95);
  expect(rowsOfStanding([row('a', undefined)], 'goal', undefined)).toEqual([]);
  expect(rowsOfStanding([row('a', undefined)], 'any', undefined)).toHaveLength(1);
});

it('speaks of a search that has just begun', () => {
  expect(contestOf([row('a', undefined)])).toBeUndefined();
  const rows = [row('a', 0.9), row('b', 0.96)];
  const contest = contestOf(rows);
  expect(contest && contestInWords(contest, rows)).toBe(
    'Highest validation accuracy of 2: 0.9600 ± 0.0020. No other lies within two standard errors of it. One reaches the goal of an error below 5\u00a0%.',
  );
});

it('makes a row of each of the reader’s settings, seeds together', () => {
  const sweep = testSweep({ preset: 'quick', seeds: [1, 2] }, ({ spec }) => (spec.seed === 1 ? 0.9 : 0.92));
  const rows = settingRows(groupRuns([sweep]));
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({ values: { 'optimiser.learningRate': 0.1, batchSize: 100 }, epochs: 3, seconds: 3 });
  expect(rows[0]?.validation).toBeCloseTo(0.91, 12);
  // 500 validation images.
  expect(rows[0]?.error).toBeCloseTo(Math.sqrt((0.91 * 0.09) / 500), 12);
});
