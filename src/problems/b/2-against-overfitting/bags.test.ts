import { expect, it } from 'vitest';
import { voteAccuracies } from './bags.ts';

it('counts the votes of more and more networks', () => {
  const labels = Uint8Array.of(1, 2, 3, 4);
  const networks = [Uint8Array.of(1, 5, 3, 9), Uint8Array.of(1, 2, 6, 8), Uint8Array.of(0, 2, 3, 4)];
  // One: 1 and 3. Two: 1 certain; 2 beats 5 and 3 beats 6 as the smaller digit; 8 against 9. Three: the fourth is open.
  expect(voteAccuracies(networks, labels)).toEqual([0.5, 0.75, 1]);
});

it('is nothing without networks', () => {
  expect(voteAccuracies([], Uint8Array.of(1))).toEqual([]);
});
