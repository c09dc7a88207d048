import { expect, it } from 'vitest';
import { networkInWords } from './model-facts.ts';

it('says a network in a line, without a dropout that drops nothing', () => {
  const dense = { type: 'dense', units: 10, activation: 'relu' } as const;
  const words = (rate: number) =>
    networkInWords({ inputShape: [784], layers: [dense, { type: 'dropout', rate }, dense] });
  expect(words(0.5)).toBe('784 → dense 10 relu → dropout 0.5 → dense 10 relu');
  expect(words(0)).toBe('784 → dense 10 relu → dense 10 relu');
});
