import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  descend,
  effectiveStep,
  fastest,
  fastestPlain,
  heightAt,
  outlookOf,
  shrinkFactor,
  stableBelow,
} from './valley.ts';

const start = { x: -9, y: 2 };

describe('the descent', () => {
  it('follows the two formulas', () => {
    // By hand: η = 0.5, β = 0.5, κ = 4 from (4, 2): g = (1, 2), then z = (0.5 + 0.875, 1 + 1).
    const path = descend({ x: 4, y: 2 }, { eta: 0.5, beta: 0.5, kappa: 4 }, 2);
    expect(path).toEqual([
      { x: 4, y: 2 },
      { x: 3.5, y: 1 },
      { x: 3.5 - 0.5 * (0.5 + 3.5 / 4), y: 1 - 0.5 * (1 + 1) },
    ]);
  });

  it('without momentum shrinks each direction by 1 − ηλ', () => {
    const end = descend(start, { eta: 0.3, beta: 0, kappa: 10 }, 20).at(-1);
    expect(end?.x).toBeCloseTo(start.x * 0.97 ** 20, 10);
    expect(end?.y).toBeCloseTo(start.y * 0.7 ** 20, 10);
  });
});

describe('the stable region', () => {
  it('is where the ball ends up nearer, and nowhere else', () => {
    const setting = fc.record({
      beta: fc.double({ min: 0, max: 0.95, noNaN: true }),
      part: fc.oneof(fc.double({ min: 0.05, max: 0.97, noNaN: true }), fc.double({ min: 1.03, max: 2, noNaN: true })),
      kappa: fc.double({ min: 1, max: 20, noNaN: true }),
    });
    fc.assert(
      fc.property(setting, ({ beta, part, kappa }) => {
        const eta = part * stableBelow(beta);
        const end = descend(start, { eta, beta, kappa }, 4000).at(-1) ?? start;
        const isNearer = heightAt(end, kappa) < heightAt(start, kappa);
        expect(isNearer).toBe(part < 1);
        expect(outlookOf({ eta, beta, kappa })).toMatchObject({ isStable: part < 1 });
        expect(outlookOf({ eta, beta, kappa }).rate < 1).toBe(part < 1);
      }),
      { numRuns: 60 },
    );
  });
});

it('shrinks in the long run by the factor that is computed', () => {
  for (const [eta, beta] of [
    [0.1, 0],
    [0.1, 0.5],
    [1.9, 0.2],
    [0.5, 0.9],
  ] as const) {
    const path = descend({ x: 0, y: 1 }, { eta, beta, kappa: 1 }, 400);
    // Of a swinging ball the place passes zero; the length of two places in a row does not.
    const size = (k: number) => Math.hypot(path[k]?.y ?? 0, path[k + 1]?.y ?? 0);
    const measured = (size(300) / size(100)) ** (1 / 200);
    expect(measured).toBeCloseTo(shrinkFactor({ eta, beta }, 1), 2);
  }
});

it('finds no faster setting than the fastest', () => {
  for (const kappa of [1, 10, 100]) {
    const best = outlookOf({ ...fastest(kappa), kappa }).rate;
    expect(best).toBeCloseTo((Math.sqrt(kappa) - 1) / (Math.sqrt(kappa) + 1), 5);
    for (let eta = 0.05; eta < 4; eta += 0.05)
      for (let beta = 0; beta < 1; beta += 0.02)
        expect(outlookOf({ eta, beta, kappa }).rate).toBeGreaterThan(best - 1e-6);
    const plain = outlookOf({ eta: fastestPlain(kappa), beta: 0, kappa }).rate;
    expect(plain).toBeCloseTo((kappa - 1) / (kappa + 1), 10);
  }
});

it('goes as far as a step 1/(1 − β) times longer where the gradient is steady', () => {
  expect(effectiveStep({ eta: 0.01, beta: 0.9 })).toBeCloseTo(0.1, 12);
});
