import { expect, it } from 'vitest';
import type { Sweep } from '../experiment/sweep.ts';
import { footingsOf, groupsAcross } from './across-runs.ts';
import { testSweep } from './test-sweep.ts';

const sweep = (number: string, id: string, changes: Record<string, number>): Sweep => ({
  ...testSweep({ preset: 'published', changes }, () => 0.9, { id }),
  number,
});
const small = { 'data.trainSize': 500 };

it('puts the footing of the most problems first and names its problems', () => {
  const sweeps = [sweep('B7', 'd', {}), sweep('B6', 'b', small), sweep('B4', 'a', small)];
  const [first, second] = footingsOf(sweeps);
  expect(first).toMatchObject({
    problems: ['B4', 'B6'],
    label: '500 images of MNIST, validated on 500 held-back ones',
  });
  expect(second).toMatchObject({ problems: ['B7'] });
});

it('names each group by its problem, a setting of several problems by the first', () => {
  const sweeps = [sweep('B6', 'b', { ...small, epochs: 5 }), sweep('B5', 'c', small), sweep('B4', 'a', small)];
  const key = footingsOf(sweeps)[0]?.key ?? '';
  const labels = groupsAcross(sweeps, key).map(({ label }) => label);
  expect(labels.filter((label) => label.startsWith('B4, '))).toHaveLength(2);
  expect(labels.filter((label) => label.startsWith('B5, '))).toHaveLength(0);
  expect(labels.filter((label) => label.startsWith('B6, '))).toHaveLength(2);
  expect(groupsAcross(sweeps, 'another')).toEqual([]);
});

it('names recorded runs by their problem, too', () => {
  const sweeps = [sweep('B4', 'recorded/b/4-baseline/baseline', small)];
  const key = footingsOf(sweeps)[0]?.key ?? '';
  expect(groupsAcross(sweeps, key).every(({ label }) => label.startsWith('B4, '))).toBe(true);
});
