import { expect, it } from 'vitest';
import { sharedNumbers, sharedSettings, stripDots, stripLevels, stripMeans } from './search-points.ts';
import { publishedRows, type SettingRow } from './setting-rows.ts';

const own = (i: number, validation: number | undefined, changes = {}): SettingRow => {
  const row = publishedRows[i] as SettingRow;
  return { ...row, key: `own ${i}`, validation, values: { ...row.values, ...changes } };
};

it('pairs settings that both searches have measured', () => {
  const shared = sharedSettings([own(0, 0.95), own(1, undefined), own(2, 0.94, { batchSize: 32 })]);
  expect(shared).toHaveLength(1);
  expect(shared[0]).toMatchObject({ own: 0.95, published: 0.9488, activation: 'relu' });
  expect(sharedNumbers(shared).rows).toHaveLength(1);
});

it('has a line for each value of each setting, the reader’s own values in their place', () => {
  expect(stripLevels([])).toHaveLength(14);
  const levels = stripLevels([own(0, 0.95, { batchSize: 100 }), own(1, 0.95, { batchSize: 100 })]);
  expect(levels.slice(-4)).toEqual(['batch 64', 'batch 100', 'batch 128', 'batch 256']);
});

it('counts every setting once under each of its five values', () => {
  const dots = stripDots([own(0, 0.9), own(3, 0.8)]);
  expect(dots.filter(({ whose }) => whose === 'mine')).toHaveLength(10);
  expect(dots.filter(({ whose }) => whose === 'published')).toHaveLength(810);
  const means = stripMeans(dots, 'mine');
  expect(means.find(({ level }) => level === 'alpha 0.0001')?.accuracy).toBeCloseTo(0.85, 12);
  expect(means.find(({ level }) => level === 'activation tanh')?.accuracy).toBeCloseTo(0.8, 12);
});
