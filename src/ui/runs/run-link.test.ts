import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../lab/experiment/experiment.ts';
import { planRuns } from '../../lab/experiment/plan-runs.ts';
import { queuedRun } from '../../lab/experiment/run-state.ts';
import { planOf } from '../experiment/plan-choice.ts';
import { choiceOfSweep, readRunLink, type SharedRun, writeRunLink } from './run-link.ts';
import { testExperiment, testSweep } from './test-sweep.ts';

const experiments = { curves: testExperiment };
const read = (search: string) => readRunLink(search, experiments);

/** Writes a sweep into a link, reads it and plans it again. */
function throughLink(request: Parameters<typeof testSweep>[0]) {
  const sweep = testSweep(request, () => 0.9);
  const link = writeRunLink({ experiment: 'curves', choice: choiceOfSweep(testExperiment, sweep), dataset: 'mnist' });
  const found = read(link) as SharedRun;
  expect(found).not.toHaveProperty('problem');
  const plan = planOf(testExperiment, found.choice);
  return {
    link,
    found,
    before: sweep.runs.map(({ spec }) => spec),
    after: planRuns(plan.experiment, plan).map(({ spec }) => spec),
  };
}

describe('a link to a run', () => {
  it.each([
    { preset: 'published' as const, changes: { seed: 77 } },
    { preset: 'quick' as const, changes: { seed: 5, epochs: 2 } },
    { preset: 'quick' as const, seeds: [8, 9, 10] },
    { preset: 'published' as const, changes: { 'optimiser.name': 'adam', 'optimiser.beta1': 0.8, epochs: 4 } },
    {
      preset: 'published' as const,
      changes: { 'data.validation': 'none', 'penalty.convention': 'sklearn', 'penalty.alpha': 0.01 },
      vary: [{ field: 'optimiser.learningRate', label: 'learning rate', values: [0.3] }],
    },
  ])('brings back exactly the same specs: %j', (request) => {
    const { before, after, found } = throughLink(request);
    expect(after).toEqual(before);
    expect(found.dataset).toBe('mnist');
  });

  it('is short and readable', () => {
    expect(throughLink({ preset: 'published', changes: { seed: 77 } }).link).toBe(
      'run=curves&preset=published&seed=77&data=mnist',
    );
  });

  it('is none where the address says nothing of a run', () => {
    expect(read('')).toBeUndefined();
    expect(read('lecture=1')).toBeUndefined();
  });

  it.each([
    ['run=other&preset=quick&seed=1', 'this page has no experiment called “other”'],
    ['run=constructor&preset=quick&seed=1', 'this page has no experiment'],
    ['run=curves&seed=1', 'preset is missing'],
    ['run=curves&preset=fast&seed=1', 'preset: should be quick, published or custom'],
    ['run=curves&preset=quick&seed=-4', 'seed: should be a whole number'],
    ['run=curves&preset=quick&seed=9999999999', 'seed: should be at most 4294967295'],
    ['run=curves&preset=quick&seed=1&seeds=500', 'seeds: should be at most 20'],
    ['run=curves&preset=quick&seed=1&data=cats', 'data: should be mnist'],
    ['run=curves&preset=custom&seed=1&epochs=0', 'epochs: should be at least 1, not 0'],
    ['run=curves&preset=custom&seed=1&epochs=ten', 'epochs: needs a number, not "ten"'],
    ['run=curves&preset=custom&seed=1&magic=3', 'magic: there is no such setting here'],
    ['run=curves&preset=custom&seed=1&optimiser.name=magic', 'optimiser.name: should be sgd or adam'],
    ['run=curves&preset=custom&seed=1&optimiser.learningRate=.1,x', 'optimiser.learningRate: needs a number, not "x"'],
    [`run=curves&preset=custom&seed=1&epochs=${'9'.repeat(300)}`, 'epochs: is too long'],
  ])('says what is wrong: %s', (search, words) => {
    expect(read(search)).toEqual({ problem: expect.stringContaining(words) });
  });
});

describe('a link to a run of an experiment that validates on the test set', () => {
  const data = { split: 'standard', trainSize: 60_000, validation: 'test', preprocessing: 'unit' } as const;
  const onTest: Experiment = { ...testExperiment, spec: { ...testExperiment.spec, data } };
  const specOf = (link: string) => {
    const { choice } = readRunLink(link, { curves: onTest }) as SharedRun;
    const plan = planOf(onTest, choice);
    return planRuns(plan.experiment, plan)[0].spec.data;
  };

  it('holds training images back unless it says otherwise', () => {
    expect(specOf('run=curves&preset=published&seed=1')).toMatchObject({
      trainSize: 50_000,
      validation: { start: 50_000, count: 10_000 },
    });
    expect(specOf('run=curves&preset=published&seed=1&validation=test')).toMatchObject({ validation: 'test' });
  });

  it.each([true, false])('says which images a sweep was validated on: held back %j', (holdBack) => {
    const request = { preset: 'published', changes: { 'data.trainSize': 3000 }, holdBack } as const;
    const runs = planRuns(onTest, request).map((run, i) => queuedRun(`s/${i}`, run));
    const sweep = { ...testSweep({ preset: 'published' }, () => 1), changes: request.changes, runs, holdBack };
    const link = writeRunLink({ experiment: 'curves', choice: choiceOfSweep(onTest, sweep), dataset: undefined });
    expect(specOf(link)).toEqual(runs[0]?.spec.data);
    expect(link.includes('validation=test')).toBe(!holdBack);
  });
});
