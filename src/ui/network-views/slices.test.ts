import { expect, it } from 'vitest';
import { channelOf, filterOf, weightsInto } from './slices.ts';

const counted = (...shape: number[]) => ({
  shape,
  values: Float32Array.from({ length: shape.reduce((product, n) => product * n, 1) }, (_, i) => i),
});

it('takes one channel out of rows × columns × channels', () => {
  expect([...channelOf(counted(2, 2, 3), 1)]).toEqual([1, 4, 7, 10]);
});

it('takes one filter out of rows × columns × inputs × filters', () => {
  expect([...filterOf(counted(2, 1, 2, 3), 2)]).toEqual([2, 8]);
  expect([...filterOf(counted(2, 1, 2, 3), 2, 1)]).toEqual([5, 11]);
});

it('takes the weights into one unit out of inputs × units', () => {
  expect([...weightsInto(counted(3, 2), 1)]).toEqual([1, 3, 5]);
});
