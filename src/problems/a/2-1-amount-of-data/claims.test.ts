import { expect, it } from 'vitest';
import { checkedClaims } from './claims.ts';
import type { ErrorsAtSize } from './errors-by-size.ts';

const row = (images: number, test: number): ErrorsAtSize => ({
  images,
  train: [0],
  test: [test],
  testImages: 7000,
  epochs: [1],
  toTheLimit: false,
  updates: [1],
});
const none = { sizes: [], equalUpdates: [], logistic: [] };

it('refutes both published claims; with equal updates the error does level off from 20,000 images', () => {
  const claims = checkedClaims(none);
  expect(claims.map(({ measured }) => measured.holds)).toEqual([false, false, true]);
  expect(claims[2]?.measured.words).toContain('from 8.0\u00a0% to 7.6\u00a0%');
  expect(claims.map(({ own }) => own)).toEqual([undefined, undefined, undefined]);
});

it('checks them against the reader’s own figures: the first size at which a claim fails decides', () => {
  const own = {
    ...none,
    sizes: [row(100, 0.37), row(1000, 0.14), row(10_000, 0.07)],
    logistic: [row(100, 0.31), row(1000, 0.15)],
  };
  const [wins, levels, equal] = checkedClaims(own);
  expect(wins?.own).toMatchObject({ holds: false, words: expect.stringContaining('With 100 images') });
  expect(levels?.own).toMatchObject({ holds: false });
  expect(equal?.own).toBeUndefined();
});
