import { expect, it } from 'vitest';
import type { PenaltySpec } from '../../lab/train/spec.ts';
import { factsOf, networkInWords } from './model-facts.ts';

const dense = { type: 'dense', units: 10, activation: 'relu' } as const;

it('says a network in a line, without a dropout that drops nothing', () => {
  const words = (rate: number) =>
    networkInWords({ inputShape: [784], layers: [dense, { type: 'dropout', rate }, dense] });
  expect(words(0.5)).toBe('784 → dense 10 relu → dropout 0.5 → dense 10 relu');
  expect(words(0)).toBe('784 → dense 10 relu → dense 10 relu');
});

it('says which penalty a network was trained with', () => {
  const network = { inputShape: [784], layers: [dense] };
  const card = { network, parameters: 7850, preprocessing: { kind: 'unit' }, trainedOn: [], figures: {}, seed: 1 };
  const training = (penalty: PenaltySpec) => {
    const spec = { optimiser: { name: 'sgd', learningRate: 0.1 }, penalty, batchSize: 32, epochs: 40 };
    const facts = factsOf({ card, training: { spec } } as unknown as Parameters<typeof factsOf>[0]);
    return facts.find(({ name }) => name === 'Training')?.values[0];
  };
  expect(training({ convention: 'none' })).toBe('SGD, learning rate 0.1, batches of 32, at most 40 epochs');
  expect(training({ convention: 'keras', l1: 0.0001, l2: 0, layers: 'all' })).toMatch(/40 epochs, L1 0\.0001$/);
  expect(training({ convention: 'sklearn', alpha: 0.01 })).toMatch(/40 epochs, L2 alpha 0\.01$/);
});
