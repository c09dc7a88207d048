import { expect, test } from 'vitest';
import { between, placeNodes } from './place-nodes.ts';

test('layers stand evenly from first to last, each centred', () => {
  const places = placeNodes([4, 3, 1]);
  expect(places.map(([first]) => first?.along)).toEqual([0, 0.5, 1]);
  expect(places[0]?.map(({ across }) => across)).toEqual(
    [0, 1 / 3, 2 / 3, 1].map((value) => expect.closeTo(value, 12)),
  );
  expect(places[2]).toEqual([{ along: 1, across: 0.5 }]);
  for (const layer of places) {
    const mean = layer.reduce((sum, { across }) => sum + across, 0) / layer.length;
    expect(mean).toBeCloseTo(0.5, 12);
  }
});

test('no node leaves the graph', () => {
  for (const sizes of [[1], [2, 2], [3, 12, 3], [13, 1, 5]]) {
    for (const { along, across } of placeNodes(sizes).flat()) {
      expect(along).toBeGreaterThanOrEqual(0);
      expect(along).toBeLessThanOrEqual(1);
      expect(across).toBeGreaterThanOrEqual(-1e-12);
      expect(across).toBeLessThanOrEqual(1 + 1e-12);
    }
  }
});

test('between goes from the first place to the second', () => {
  const from = { along: 0, across: 1 };
  const to = { along: 1, across: 0 };
  expect(between(from, to, 0)).toEqual(from);
  expect(between(from, to, 0.25)).toEqual({ along: 0.25, across: 0.75 });
});
