import fc from 'fast-check';
import { expect, test } from 'vitest';
import { givenLayers, isGiven, mergeLayers, runOne, runTwo } from './two-layers.ts';

const number = fc.integer({ min: -20, max: 20 });
const row = (length: number) => fc.array(number, { minLength: length, maxLength: length });
const matrix = (rows: number, columns: number) => fc.array(row(columns), { minLength: rows, maxLength: rows });
const layers = fc.record({ x: row(2), W1: matrix(2, 3), b1: row(3), W2: matrix(3, 2), b2: row(2) });

test('two linear layers are one, for every input', () => {
  fc.assert(
    fc.property(layers, row(2), (two, x) => {
      expect(runOne(mergeLayers(two), x)).toEqual(runTwo({ ...two, x }, false).y);
    }),
  );
});

test('the numbers of the lab, worked out by hand', () => {
  expect(mergeLayers(givenLayers)).toEqual({
    W: [
      [-1, 4],
      [-1, 2],
    ],
    b: [2, 1],
  });
  expect(runTwo(givenLayers, false)).toEqual({ sums: [3, 2], h: [3, 2], y: [1, 7] });
});

test('with ReLU between them the two can differ from the one', () => {
  const two = { ...givenLayers, x: [-2, 1] };
  expect(runTwo(two, true).y).not.toEqual(runOne(mergeLayers(two), two.x));
  expect(runTwo(two, false).y).toEqual(runOne(mergeLayers(two), two.x));
});

test('knows its own numbers wherever they come from', () => {
  expect(isGiven(JSON.parse(JSON.stringify(givenLayers)))).toBe(true);
  expect(isGiven({ ...givenLayers, b2: [0, 4] })).toBe(false);
});
