import { describe, expect, it } from 'vitest';
import { form } from './form.ts';
import { repertoire } from './repertoire.ts';

describe('form', () => {
  it('reads strokes, points and sharp turns', () => {
    const cross = form(2, '0,0 10,5! 20,0 / 10,-5 10,50', '1,1 11,6 21,1 / 11,-4 11,51');
    expect(cross).toMatchObject({ weight: 2, lengths: [3, 2], corners: [false, true, false, false, false] });
    expect([...cross.poses[0]]).toEqual([0, 0, 10, 5, 20, 0, 10, -5, 10, 50]);
    expect([...cross.poses[1]]).toEqual([1, 1, 11, 6, 21, 1, 11, -4, 11, 51]);
  });

  it('refuses poses that cannot be blended, naming the odd one', () => {
    expect(() => form(1, '0,0 1,1', '0,0 1,1 2,2')).toThrow('pose 1 "0,0 1,1 2,2" has other points');
    expect(() => form(1, '0,0 1,1 / 2,2', '0,0 1,1 2,2')).toThrow('has other points');
  });
});

describe('repertoire', () => {
  it('knows several ways to write every digit, with finite points', () => {
    expect(repertoire).toHaveLength(10);
    for (const { forms } of repertoire) {
      expect(forms.flatMap((known) => known.poses).length).toBeGreaterThan(4);
      for (const { poses, corners } of forms) {
        for (const pose of poses) {
          expect(pose).toHaveLength(corners.length * 2);
          expect(pose.every(Number.isFinite)).toBe(true);
        }
      }
    }
  });

  it('crosses sevens, opens and closes fours, and writes a five with and without a second stroke', () => {
    const strokeCounts = (digit: number) => new Set(repertoire[digit].forms.map(({ lengths }) => lengths.length));
    expect(strokeCounts(7)).toEqual(new Set([1, 2]));
    expect(strokeCounts(4)).toEqual(new Set([1, 2]));
    expect(strokeCounts(5)).toEqual(new Set([1, 2]));
  });
});
