import { expect, it } from 'vitest';
import { verdictOf } from './calibration-words.ts';

const model = (meanConfidence: number, accuracy: number) => ({ meanConfidence, accuracy });

it('says when the sharper model is the worse one', () => {
  const words = verdictOf({ mlp: model(0.985, 0.955), cnn: model(0.979, 0.973) });
  expect(words).toContain('the MLP is the sharper one (98.5 % against 97.9 % mean confidence)');
  expect(words).toContain('right less often: 95.5 % against 97.3 %');
});

it('says when the sharper model is the better one', () => {
  expect(verdictOf({ mlp: model(0.9, 0.9), cnn: model(0.95, 0.93) })).toMatch(/the CNN is .* right more often/);
});

it('does not make a difference out of noise', () => {
  expect(verdictOf({ mlp: model(0.98, 0.952), cnn: model(0.97, 0.953) })).toContain('about equally often');
});
