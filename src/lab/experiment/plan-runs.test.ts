import { describe, expect, it } from 'vitest';
import type { Experiment } from './experiment.ts';
import { planRuns } from './plan-runs.ts';

const experiment: Experiment = {
  title: 'Curves',
  spec: {
    kind: 'train',
    data: { split: 'cs273a', trainSize: 1000, validation: 'none', preprocessing: 'unit' },
    network: {
      inputShape: [784],
      layers: [
        { type: 'dense', units: 8, activation: 'relu' },
        { type: 'dense', units: 10 },
      ],
    },
    initialiser: 'sklearn',
    optimiser: { name: 'sgd', learningRate: 0.1 },
    batchSize: 32,
    epochs: 20,
    seed: 1,
  },
  vary: [
    { field: 'optimiser.learningRate', label: 'learning rate', values: [0.1, 0.2] },
    { field: 'batchSize', label: 'batch', values: [32, 64, 128] },
  ],
  quick: { changes: { epochs: 2 }, vary: [{ field: 'batchSize', label: 'batch', values: [32] }], note: 'two epochs' },
};

describe('planning the runs of an experiment', () => {
  it('takes every combination of the axes, the last one varying fastest', () => {
    const runs = planRuns(experiment, { preset: 'published' });
    expect(runs.map(({ label }) => label)).toEqual([
      'learning rate 0.1, batch 32',
      'learning rate 0.1, batch 64',
      'learning rate 0.1, batch 128',
      'learning rate 0.2, batch 32',
      'learning rate 0.2, batch 64',
      'learning rate 0.2, batch 128',
    ]);
    expect(runs[4].spec).toMatchObject({ batchSize: 64, optimiser: { learningRate: 0.2 }, epochs: 20 });
  });

  it('a changed field varies no more, by bare name or by path', () => {
    const runs = planRuns(experiment, {
      preset: 'published',
      changes: { learningRate: 0.5, 'network.layers.0.units': 4 },
    });
    expect(runs.map(({ spec }) => spec.optimiser.learningRate)).toEqual([0.5, 0.5, 0.5]);
    expect(runs[0].spec.network.layers[0]).toMatchObject({ units: 4 });
    expect(runs[0].values).toEqual({ 'optimiser.learningRate': 0.5, batchSize: 32 });
  });

  it('lets other fields go with the values of an axis', () => {
    const axis = {
      field: 'data.trainSize',
      label: 'images',
      values: [100, 63_000],
      also: [{ epochs: 8 }, { epochs: 4 }],
    };
    const runs = planRuns({ ...experiment, vary: [axis] }, { preset: 'published' });
    expect(runs.map(({ label, spec }) => [label, spec.data.trainSize, spec.epochs])).toEqual([
      ['images 100', 100, 8],
      ['images 63,000', 63_000, 4],
    ]);
  });

  it('holds back training images where the published runs validate on the test set', () => {
    const data = { split: 'standard', trainSize: 60_000, validation: 'test', preprocessing: 'unit' } as const;
    const asPublished: Experiment = { ...experiment, spec: { ...experiment.spec, data }, vary: [] };
    const dataOf = (plan: Experiment, holdBack: boolean) =>
      planRuns(plan, { preset: 'published', holdBack })[0].spec.data;
    expect(dataOf(asPublished, false)).toMatchObject({ trainSize: 60_000, validation: 'test' });
    expect(dataOf(asPublished, true)).toMatchObject({
      trainSize: 50_000,
      validation: { start: 50_000, count: 10_000 },
    });
    expect(dataOf({ ...experiment, vary: [] }, true)).toMatchObject({ trainSize: 1000, validation: 'none' });
  });

  it('draws some of the combinations, the same ones for the same seed', () => {
    const labels = (seed: number, sample?: number) =>
      planRuns(experiment, { preset: 'published', changes: { seed }, ...(sample && { sample }) }).map(
        (run) => run.label,
      );
    expect(labels(1, 3)).toHaveLength(3);
    expect(labels(1, 3)).toEqual(labels(1, 3));
    expect(labels(1, 3)).toEqual(labels(1).filter((label) => labels(1, 3).includes(label)));
    expect(new Set([1, 2, 3, 4, 5].map((seed) => labels(seed, 3).join())).size).toBeGreaterThan(1);
    expect(labels(1, 99)).toEqual(labels(1));
  });

  it('the quick preset has its own changes and axes', () => {
    const runs = planRuns(experiment, { preset: 'quick' });
    expect(runs.map(({ spec }) => [spec.epochs, spec.batchSize])).toEqual([[2, 32]]);
  });

  it.each([
    [{ epochs: 0 }, /^epochs: should be at least 1/],
    [{ momentum: 2 }, /^optimiser\.momentum: should be less than 1/],
    [{ initialiser: 'magic' }, /^initialiser: should be .*keras or sklearn or torch.*not magic/],
    [{ depth: 3 }, /^depth: there is no such field/],
    [{ type: 'dense' }, /^type: stands for several fields/],
  ])('names the field of a change that cannot be: %j', (changes, message) => {
    expect(() =>
      planRuns(experiment, { preset: 'published', changes: changes as Record<string, number | string> }),
    ).toThrow(message);
  });
});
