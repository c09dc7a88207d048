import { expect, it } from 'vitest';
import { parseTrainSpec } from '../../../lab/train/parse-spec.ts';
import { countBoth, totalOf } from './count-both.ts';
import problem from './problem.ts';

const layers = countBoth(parseTrainSpec(problem.experiments.twoConvolutions.spec).network);

it('comes to the published totals', () => {
  expect(totalOf(layers, 'one')).toBe(542_230);
  expect(totalOf(layers, 'two')).toBe(179_926);
});

it('sets each layer beside its own kind, and leaves the second convolution without', () => {
  expect(layers.map(({ one, two }) => [one?.parameters, two?.parameters])).toEqual([
    [320, 320],
    [0, 0],
    [undefined, 18_496],
    [undefined, 0],
    [0, 0],
    [540_900, 160_100],
    [1010, 1010],
  ]);
  expect(layers[4]).toMatchObject({ name: 'flatten', one: { output: '5,408' }, two: { output: '1,600' } });
});
