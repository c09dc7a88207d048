import { expect, it } from 'vitest';
import type { ModelCard } from '../../../lab/model/card.ts';
import { parseTrainSpec } from '../../../lab/train/parse-spec.ts';
import type { OwnModel } from '../../../ui/experiment/own-models.ts';
import type { PadModel } from '../../../ui/pad/models-store.ts';
import { contestantsOf } from './contestants.ts';
import problem from './problem.ts';

const spec = parseTrainSpec(problem.experiments.seeds.spec);

const own = (id: string, seed: number, changes: { trainSize?: number; changedByHand?: boolean } = {}): OwnModel => ({
  card: {
    id,
    seed,
    title: `A3.4, Small CNN, seed ${seed}, 3 epochs`,
    family: 'cnn',
    trainedOn: [{ name: 'MNIST', licence: '', count: 10_000 }],
  } as unknown as ModelCard,
  training: {
    spec: { ...spec, seed, data: { ...spec.data, trainSize: changes.trainSize ?? 10_000 } },
    ...(changes.changedByHand && { changedByHand: true }),
  },
});

const asPad = ({ card }: OwnModel): PadModel => ({
  id: card.id,
  title: card.title,
  family: card.family,
  source: 'trained',
  card,
});

const found = (models: readonly OwnModel[]) => contestantsOf(models.map(asPad), models);

it('puts networks together that differ in their seed alone', () => {
  const [ensemble, ...singles] = found([own('b', 2), own('a', 1), own('c', 2)]);
  expect(ensemble).toMatchObject({ title: 'Ensemble of 2: A3.4, Small CNN, 3 epochs', unseen: true });
  expect(ensemble?.members).toHaveLength(2);
  expect(singles.map(({ members }) => members)).toEqual([['b'], ['a'], ['c']]);
  expect(singles[0]?.title).toBe('A3.4, Small CNN, 3 epochs, seed 2');
});

it('makes no ensemble of one seed, of other settings or of a rate changed by hand', () => {
  const others = [own('a', 1), own('b', 1), own('c', 2, { trainSize: 5000 }), own('d', 3, { changedByHand: true })];
  expect(found(others).every(({ members }) => members.length === 1)).toBe(true);
});

it('leaves out of judgement what has trained on the validation images', () => {
  const pad: PadModel = { id: 'cnn-pad', title: 'CNN for the pad', family: 'cnn', source: 'pad' };
  const published: PadModel = { id: 'cnn-published', title: 'CNN as published', family: 'cnn', source: 'published' };
  const wide = own('wide', 1, { trainSize: 20_000 });
  const judged = contestantsOf([pad, published, asPad(wide)], [wide]).filter(({ unseen }) => unseen);
  expect(judged.map(({ id }) => id)).toEqual(['cnn-published']);
});
