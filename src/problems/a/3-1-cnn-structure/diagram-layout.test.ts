import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activated } from '../../../worker/pad/protocol.ts';
import { type Box, layoutDiagram, pileIn, pilesOf, windowOn } from './diagram-layout.ts';
import { published } from './structure.ts';
import { traceOf } from './trace.ts';

const inside = (inner: Box, outer: Box) =>
  inner.x >= outer.x - 1e-6 &&
  inner.y >= outer.y - 1e-6 &&
  inner.x + inner.width <= outer.x + outer.width + 1e-6 &&
  inner.y + inner.height <= outer.y + outer.height + 1e-6;

describe('layoutDiagram', () => {
  it('folds into two rows where there is little room', () => {
    expect(layoutDiagram(320, 16).folded).toBe(true);
    expect(layoutDiagram(900, 16).folded).toBe(false);
    // Lecture mode enlarges the type.
    expect(layoutDiagram(900, 24).folded).toBe(true);
  });

  it('keeps every picture within its place and every place within the width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 260, max: 1900 }), fc.integer({ min: 12, max: 32 }), (width, rem) => {
        const { cells, pictures, height } = layoutDiagram(width, rem);
        const all = { x: 0, y: 0, width, height };
        return cells.every((cell, i) => inside(cell, all) && inside(pictures[i] as Box, cell));
      }),
    );
  });
});

it('keeps piles within their pictures, however many sheets', () => {
  const picture = { x: 10, y: 20, width: 90, height: 80 };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 64 }), fc.integer({ min: 1, max: 28 }), (sheets, side) => {
      const { front, offset, count } = pileIn(picture, sheets, side);
      const spread = offset * (count - 1);
      return inside(front, picture) && inside({ ...front, x: front.x + spread, y: front.y - spread }, picture);
    }),
  );
});

it('lays a window on its cells', () => {
  const [input] = pilesOf(published, layoutDiagram(900, 16).pictures);
  if (!input) throw new Error('no input');
  const window = windowOn(input, { row: 0, column: 23, size: 5, side: 28 });
  expect(inside(window, input.front)).toBe(true);
  expect(window.x + window.width).toBeCloseTo(input.front.x + input.front.width, 6);
});

describe('traceOf', () => {
  it('follows the strongest cell of the map from pooling back to the digit', () => {
    const conv = new Float32Array(12 * 12 * 16);
    const pool = new Float32Array(5 * 5 * 16);
    conv[(7 * 12 + 5) * 16 + 2] = 3;
    pool[(3 * 5 + 2) * 16 + 2] = 3;
    const logits = new Float32Array(10).fill(-1);
    logits[6] = 4;
    const layer = (values: Float32Array) => ({ shape: [], sums: null, values });
    const layers = [layer(conv), layer(pool), layer(pool), layer(logits)];
    const activated = { layers } as unknown as Activated;
    expect(traceOf(published, 2, activated)).toEqual({
      conv: { row: 7, column: 5 },
      pool: { row: 3, column: 2 },
      flat: (3 * 5 + 2) * 16 + 2,
      unit: 6,
    });
  });

  it('takes the middle while nothing is drawn', () => {
    expect(traceOf(published, 0, null)).toMatchObject({ pool: { row: 2, column: 2 }, conv: { row: 5, column: 5 } });
  });
});
