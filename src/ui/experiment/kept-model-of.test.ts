import { expect, it } from 'vitest';
import { testSweep } from '../runs/test-sweep.ts';
import { keptModelOf } from './kept-model-of.ts';
import type { OwnModel } from './own-models.ts';
import type { Sweep } from './sweep.ts';

const quick = { preset: 'quick', seeds: [1, 2] } as const;
const before = testSweep(quick, () => 0.9, { id: 'before' });
/** The same again: its runs were taken over, so that no network was trained under their names. */
const { runs } = testSweep(quick, () => 0.9, { id: 'again' });

const modelsOf = ({ runs: trained }: Pick<Sweep, 'runs'>): readonly OwnModel[] =>
  trained.map(
    ({ id, spec }) =>
      ({
        card: { id: `trained-${id.replace('/', '-')}`, seed: spec.seed, trainedOn: [{ name: 'MNIST' }] },
        training: { spec },
      }) as unknown as OwnModel,
  );
const models = modelsOf(before);
const [run] = runs;

it('finds the network of a run, and for a run that was taken over the one it came from', () => {
  expect(keptModelOf(before.runs[1], models)).toBe('trained-before-1');
  expect(runs.map((one) => keptModelOf(one, models))).toEqual([0, 1, 2, 3].map((i) => `trained-before-${i}`));
});

it('finds none of other settings, other images or a rate changed by hand', () => {
  expect(keptModelOf(run, models.slice(1))).toBeUndefined();
  expect(keptModelOf({ ...run, dataset: 'builtin' }, models)).toBeUndefined();
  expect(keptModelOf({ ...run, rates: [] }, models)).toBeUndefined();
  const byHand = models.map((model) => ({ ...model, training: { ...model.training, changedByHand: true } }));
  expect(keptModelOf(run, byHand as readonly OwnModel[])).toBeUndefined();
});
