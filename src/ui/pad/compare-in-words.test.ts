import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareInWords, stance } from './compare-in-words.ts';

/** A distribution with these probabilities, the rest spread evenly over the other digits. */
function distribution(of: Record<number, number>): number[] {
  const given = Object.values(of).reduce((sum, p) => sum + p, 0);
  const others = 10 - Object.keys(of).length;
  return Array.from({ length: 10 }, (_, digit) => of[digit] ?? (1 - given) / others);
}

const sure3 = distribution({ 3: 0.98 });
const sure8 = distribution({ 8: 0.95 });
const torn39 = distribution({ 3: 0.52, 9: 0.4 });
const torn93 = distribution({ 3: 0.45, 9: 0.5 });
const torn35 = distribution({ 3: 0.6, 5: 0.3 });
const leans3 = distribution({ 3: 0.64 });
const leans5 = distribution({ 5: 0.7 });
const lost = distribution({ 2: 0.2, 7: 0.18, 1: 0.17 });
const lostToo = distribution({ 4: 0.3, 9: 0.25, 7: 0.2 });

it.each([
  ['both sure, one digit', sure3, sure3, 'Both are sure: a 3.'],
  ['the article', sure8, sure8, 'Both are sure: an 8.'],
  ['both sure, two digits', sure3, sure8, 'Both are sure, and they disagree: the MLP says 3, the CNN 8.'],
  ['one hesitates', torn39, sure3, 'The MLP hesitates between 3 and 9; the CNN is sure it is a 3.'],
  ['the other hesitates', sure8, torn35, 'The MLP is sure it is an 8; the CNN hesitates between 3 and 5.'],
  ['both hesitate alike', torn39, torn93, 'Both hesitate between 3 and 9.'],
  ['both hesitate differently', torn39, torn35, 'Both hesitate: the MLP between 3 and 9, the CNN between 3 and 5.'],
  ['one leans', leans3, sure3, 'The MLP leans towards 3 without being sure; the CNN is sure it is a 3.'],
  ['both lean alike', leans3, leans3, 'Both lean towards 3, neither is sure.'],
  ['both lean differently', leans3, leans5, 'Neither is sure: the MLP leans towards 3, the CNN towards 5.'],
  ['one is lost', lost, sure3, 'The MLP cannot tell 2, 7 and 1 apart; the CNN is sure it is a 3.'],
  ['both lost, same guess', lost, lost, 'Neither can tell; 2 is the first guess of both.'],
  ['both lost', lost, lostToo, 'Neither can tell: the MLP would guess 2, the CNN 4.'],
])('%s', (_, mlp, cnn, sentence) => {
  expect(compareInWords(mlp, cnn)).toBe(sentence);
});

it('has one sentence for any two distributions', () => {
  const any = fc
    .array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: 10, maxLength: 10 })
    .map((weights) => weights.map((w) => w / weights.reduce((sum, x) => sum + x, 0)));
  fc.assert(
    fc.property(any, any, (mlp, cnn) => {
      expect(compareInWords(mlp, cnn)).toMatch(/^[A-Z][^.]*\.$/);
    }),
  );
});

it('is sure only from .9 on', () => {
  expect(stance(distribution({ 4: 0.9 })).kind).toBe('sure');
  expect(stance(distribution({ 4: 0.89 })).kind).toBe('leans');
});
