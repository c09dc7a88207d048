import { expect, it } from 'vitest';
import type { ErrorsAtSize } from './errors-by-size.ts';
import { updatesRows } from './updates-rows.ts';

const own = (images: number, epochs: readonly number[], updates: readonly number[]) =>
  ({ images, epochs, updates }) as unknown as ErrorsAtSize;

it('gives the updates of scikit-learn’s runs: 541 on 100 images, 74,841 on 63,000', () => {
  const rows = updatesRows([]);
  expect(rows.map(({ images }) => images)).toEqual([100, 1000, 5000, 10_000, 20_000, 50_000, 63_000]);
  expect(rows[0]).toEqual({ images: 100, perEpoch: 1, theirs: { epochs: 541, updates: 541 }, own: undefined });
  expect(rows.at(-1)?.perEpoch).toBe(247);
  expect(rows.at(-1)?.theirs?.updates).toBe(74_841);
});

it('sets the reader’s own beside them, the mean over the seeds, sizes of the reader’s own included', () => {
  const rows = updatesRows([own(100, [540, 543], [540, 543]), own(300, [550], [1100])]);
  expect(rows.map(({ images }) => images).slice(0, 3)).toEqual([100, 300, 1000]);
  expect(rows[0]?.own).toEqual({ epochs: 542, updates: 542 });
  expect(rows[1]).toMatchObject({ theirs: undefined, perEpoch: 2, own: { epochs: 550, updates: 1100 } });
});
