import { expect, it } from 'vitest';
import { specChanges, withSpecChanges } from './spec-changes.ts';

const base = {
  kind: 'train',
  optimiser: { name: 'sgd', rate: 0.1 },
  layers: [{ units: 64 }, { units: 10 }],
  stop: null,
};

it.each([
  [{}, {}],
  [{ optimiser: { name: 'sgd', rate: 0.2 } }, { 'optimiser.rate': 0.2 }],
  [{ optimiser: { name: 'adam', beta: 1 } }, { optimiser: { name: 'adam', beta: 1 } }],
  [{ layers: [{ units: 128 }, { units: 10 }] }, { 'layers.0.units': 128 }],
  [{ layers: [{ units: 10 }] }, { layers: [{ units: 10 }] }],
  [{ extra: [1] }, { extra: [1] }],
])('what becomes %j needs only %j, and comes back whole', (change, small) => {
  const wanted = { ...base, ...change };
  expect(specChanges(base, wanted)).toEqual(small);
  expect(withSpecChanges(base, specChanges(base, wanted))).toEqual(wanted);
});
