import { describe, expect, it } from 'vitest';
import type { ErrorsAtSize } from './errors-by-size.ts';
import { fitsTraining, givenError, levelsOff, networkWins } from './findings.ts';
import { measuredErrors, publishedLogistic } from './reference-errors.ts';

const wins = measuredErrors.map(({ images, test }, i) =>
  networkWins(images, givenError(test), givenError(publishedLogistic[i]?.test ?? Number.NaN)),
);

describe('what the figures of the assignment say', () => {
  it('at 100 images logistic regression is ahead, at 1,000 the noise hides it, from 5,000 on the network is', () => {
    expect(wins.map(({ holds }) => holds)).toEqual([false, undefined, true, true, true, true, true]);
    expect(wins[0]?.words).toBe(
      'With 100 images logistic regression gets 31.8\u00a0% wrong, the network 37.5\u00a0%: logistic regression is ahead by 5.7 points, more than the noise.',
    );
  });

  it('the test error goes on falling after 1,000 images', () => {
    const { holds, words } = levelsOff(measuredErrors.map(({ images, test }) => ({ images, test: givenError(test) })));
    expect(holds).toBe(false);
    expect(words).toContain('From 1,000 to 63,000 images the test error goes from 14.4\u00a0% to 3.2\u00a0%');
    expect(words).toContain('about 22\u00a0%');
  });

  it('calls a small difference noise, and says where there is nothing to compare', () => {
    const rows = [1000, 5000].map((images, i) => ({ images, test: givenError(0.14 - 0.001 * i) }));
    expect(levelsOff(rows).holds).toBe(true);
    expect(levelsOff(rows.slice(0, 1)).holds).toBeUndefined();
  });
});

it('says whether the training images are learnt', () => {
  const row = (images: number, train: number) => ({ images, train: [train] }) as unknown as ErrorsAtSize;
  expect(fitsTraining([row(100, 0), row(1000, 0.003)])).toContain('at most 0.3\u00a0%');
  expect(fitsTraining([row(100, 0), row(1000, 0.06)])).toContain('6.0\u00a0% at 1,000 images');
  const cutShort = { ...row(100, 0.2), toTheLimit: true, epochs: [40] };
  expect(fitsTraining([cutShort])).toContain('ended at its last epoch (40): it might still have fallen');
  expect(fitsTraining([])).toBeUndefined();
});
