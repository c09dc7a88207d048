import { expect, it } from 'vitest';
import { splitIndices } from '../../datasets/splits/split.ts';
import { pickTestDigits, unseenImages } from './pick-test-digits.ts';

// Four times 0..9, after ten images that are no candidates.
const labels = Uint8Array.from({ length: 50 }, (_, i) => (i < 10 ? 9 : i % 10));
const candidates = Int32Array.from({ length: 40 }, (_, i) => 10 + i);

it('takes so many candidates of each digit, digit by digit', () => {
  const picked = pickTestDigits(labels, candidates, { each: 2, round: 0 });
  expect(picked.slice(0, 4)).toEqual([10, 20, 11, 21]);
  expect(picked.map((index) => labels[index])).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9]);
});

it('shows others in the next round and begins again when there are no more', () => {
  const round = (number: number) => pickTestDigits(labels, candidates, { each: 2, round: number });
  expect(round(1).slice(0, 2)).toEqual([30, 40]);
  expect(round(2)).toEqual(round(0));
});

it('makes do with fewer', () => {
  expect(pickTestDigits(Uint8Array.of(5), Int32Array.of(0), { each: 2, round: 3 })).toEqual([0]);
});

it('of MNIST, shows nothing that the shipped models learnt from', () => {
  const sizes = { count: 70_000, trainCount: 60_000 };
  const learnt = new Set(splitIndices('cs273a', sizes).train);
  const unseen = unseenImages({ name: 'mnist', ...sizes });
  expect(unseen).toHaveLength(7_000);
  expect(unseen.some((index) => learnt.has(index))).toBe(false);
  expect(unseenImages({ name: 'builtin', ...sizes })[0]).toBe(60_000);
});
