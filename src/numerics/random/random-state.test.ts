import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { RandomState } from './random-state.ts';

// Values of numpy 1.24 for RandomState(1234).
describe('RandomState(1234) equals numpy', () => {
  const fresh = () => new RandomState(1234);

  it('raw draws', () => {
    const state = fresh();
    const drawn = Array.from({ length: 8 }, () => state.nextUint32());
    expect(drawn).toEqual([
      822569775, 2137449171, 2671936806, 3512589365, 1880026316, 2629000564, 3373089432, 3312965625,
    ]);
  });

  it('uniform doubles', () => {
    const state = fresh();
    const drawn = Array.from({ length: 5 }, () => state.random());
    expect(drawn).toEqual([
      0.1915194503788923, 0.6221087710398319, 0.4377277390071145, 0.7853585837137692, 0.7799758081188035,
    ]);
  });

  it('uniform over an interval', () => {
    const state = fresh();
    expect(state.uniform(-1, 1)).toBe(-0.6169610992422154);
    expect(state.uniform(-1, 1)).toBe(0.24421754207966373);
  });

  it('normal draws', () => {
    const state = fresh();
    const drawn = Array.from({ length: 5 }, () => state.gauss());
    const numpy = [
      0.47143516373249306, -1.1909756947064645, 1.4327069684260973, -0.3126518960917129, -0.7205887333650116,
    ];
    drawn.forEach((value, i) => expect(value).toBeCloseTo(numpy[i], 15));
  });

  it('permutations, up to the 70,000 of the CS273A split', () => {
    expect([...fresh().permutation(10)]).toEqual([7, 2, 9, 1, 0, 8, 4, 5, 6, 3]);
    expect([...fresh().permutation(100).subarray(0, 10)]).toEqual([40, 35, 81, 61, 98, 68, 85, 27, 39, 42]);
    const order = fresh().permutation(70_000);
    const digest = createHash('sha256').update(new Uint8Array(order.buffer)).digest('hex');
    expect(digest).toBe('c66558466407af6059680b148813e4ca64037415e380993dd5cfe524cc33e1fc');
  });
});

it('goes on from a snapshot with the same draws', () => {
  const state = new RandomState(5);
  state.gauss();
  state.permutation(700);
  const copy = RandomState.restore(structuredClone(state.save()));
  const draws = (from: RandomState) => [from.gauss(), from.random(), from.nextUint32(), from.interval(41)];
  expect(draws(copy)).toEqual(draws(state));
});

it('refuses a seed outside 0 … 2³²−1', () => {
  expect(() => new RandomState(-1)).toThrow(/whole number/);
  expect(() => new RandomState(1.5)).toThrow(/whole number/);
});
