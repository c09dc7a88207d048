import { expect, it } from 'vitest';
import { besideInWords, outlookInWords, whereInWords } from './valley-words.ts';

it('says where the ball is', () => {
  expect(whereInWords(0, { x: 2, y: 0 }, 1)).toBe('At the start: height 2');
  expect(whereInWords(7, { x: 0, y: 1e9 }, 1)).toBe('After step 7: height over a million');
  expect(whereInWords(150, { x: 0, y: 1e-4 }, 1)).toBe('After step 150: height below 0.0001');
});

it('names the bound where it cannot settle, and the rate where it can', () => {
  expect(outlookInWords({ eta: 4, beta: 0.9, kappa: 10 })).toContain('not below 2(1 + β)/λmax = 3.8');
  expect(outlookInWords({ eta: 1, beta: 0, kappa: 10 })).toContain('leaves 90.0 % of the distance');
  expect(outlookInWords({ eta: 1, beta: 0, kappa: 10 })).toContain('about 7 steps. The slower direction is along');
  expect(outlookInWords({ eta: 1.95, beta: 0, kappa: 2 })).toContain('across the valley');
});

it('says what the step that goes as far does without momentum', () => {
  expect(besideInWords({ eta: 3, beta: 0, kappa: 10 }, 'effective')).toContain('the bound is 2 there');
  expect(besideInWords({ eta: 0.5, beta: 0, kappa: 10 }, 'same')).toContain('at the same η each step leaves 95.0 %');
});
