import { expect, test } from 'vitest';
import { sketchLayer } from './sketch-layers.ts';

test('a layer of few nodes is drawn whole', () => {
  expect(sketchLayer(1)).toEqual([0]);
  expect(sketchLayer(12)).toHaveLength(12);
  expect(sketchLayer(12)).not.toContain('gap');
});

test('of a wide layer both ends are drawn, with a gap between', () => {
  expect(sketchLayer(784)).toEqual([0, 1, 2, 3, 'gap', 780, 781, 782, 783]);
});
