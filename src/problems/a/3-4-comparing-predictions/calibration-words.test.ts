import { expect, it } from 'vitest';
import { verdictOf } from './calibration-words.ts';

const model = (title: string, meanConfidence: number, accuracy: number) => ({ title, meanConfidence, accuracy });

it('says when the sharpest model is not the best one', () => {
  const words = verdictOf([model('CNN', 0.979, 0.973), model('MLP', 0.985, 0.955), model('other', 0.9, 0.95)]);
  expect(words).toContain('the MLP is the sharpest (98.5\u00a0% mean confidence, the CNN 97.9\u00a0%)');
  expect(words).toContain('right less often: 95.5\u00a0% against 97.3\u00a0%');
});

it('says when the sharpest model is the best one', () => {
  expect(verdictOf([model('MLP', 0.9, 0.9), model('CNN', 0.95, 0.93)])).toMatch(/the CNN is .* right more often/);
});

it('does not make a difference out of noise', () => {
  expect(verdictOf([model('MLP', 0.98, 0.952), model('CNN', 0.97, 0.953)])).toContain('about equally often');
});

it('needs two to compare', () => {
  expect(verdictOf([model('MLP', 0.98, 0.952)])).toContain('show another');
});
