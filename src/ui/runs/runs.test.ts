import { describe, expect, it } from 'vitest';
import { sweepCsv, sweepJson } from './export-runs.ts';
import { rankGroups, rankingInWords } from './noise-words.ts';
import { quantities } from './quantities.ts';
import { groupRuns, wordOf } from './run-groups.ts';
import { epochLines, epochPoints, settingLines } from './run-lines.ts';
import { spreadInWords } from './spread-words.ts';
import { testSweep } from './test-sweep.ts';

const accuracies: Readonly<Record<number, number>> = { 1: 0.9, 2: 0.92, 3: 0.94 };
const ofSeed = testSweep({ preset: 'published', seeds: [1, 2, 3] }, ({ spec }) =>
  spec.optimiser.learningRate === 0.1 ? (accuracies[spec.seed] as number) : 0.6,
);
const [loss] = quantities;

describe('grouping runs', () => {
  it('puts the seeds of a setting together, of this sweep and of others', () => {
    const later = testSweep({ preset: 'published', changes: { seed: 4 } }, () => 0.93, { id: 't' });
    const groups = groupRuns([ofSeed, later]);
    expect(groups.map(({ label, runs }) => [label, runs.map(({ spec }) => spec.seed)])).toEqual([
      ['learning rate 0.1', [1, 2, 3, 4]],
      ['learning rate 0.2', [1, 2, 3, 4]],
    ]);
  });

  it('keeps other settings and other data apart, and says what differs', () => {
    const quick = testSweep({ preset: 'quick' }, () => 0.9, { id: 'q' });
    const standIn = testSweep({ preset: 'published' }, () => 0.9, { id: 'b', dataset: 'builtin' });
    const labels = groupRuns([ofSeed, quick, standIn]).map(({ label }) => label);
    expect(labels).toContain('learning rate 0.1, epochs 20, MNIST');
    expect(labels).toContain('learning rate 0.1, epochs 3, MNIST');
    expect(labels).toContain('learning rate 0.1, epochs 20, built-in digits');
  });
});

it('calls a setting by a word that says what it is', () => {
  expect(['optimiser.learningRate', 'data.trainSize', 'network.layers.1.rate', 'penalty.l1'].map(wordOf)).toEqual([
    'learning rate',
    'training images',
    'dropout',
    'L1',
  ]);
});

describe('the lines of grouped runs', () => {
  const groups = groupRuns([ofSeed]);

  it('are means with a band of one standard deviation', () => {
    const [point] = epochPoints(groups[0] as (typeof groups)[number], loss, 'training');
    expect(point?.y).toBeCloseTo(0.08, 12);
    expect(point?.low).toBeCloseTo(0.06, 12);
    expect(point?.high).toBeCloseTo(0.1, 12);
  });

  it('have no band for one seed', () => {
    const [point] = epochPoints({ runs: ofSeed.runs.slice(0, 1) }, loss, 'training');
    expect(point).toEqual({ x: 1, y: expect.closeTo(0.1, 12) });
  });

  it('break validation lines where training is shown too', () => {
    expect(epochLines(groups, loss, ['training', 'validation']).map(({ dash }) => dash)).toEqual([
      'solid',
      'dashed',
      'solid',
      'dashed',
    ]);
  });

  it('have six colours, and beyond them never the same colour with the same dash', () => {
    const [group] = groups;
    if (!group) throw new Error('no group');
    const many = Array.from({ length: 12 }, (_, i) => ({ ...group, key: `${i}` }));
    for (const parts of [['training'], ['validation'], ['training', 'validation']] as const) {
      const looks = (count: number) =>
        epochLines(many.slice(0, count), loss, parts).map(({ colour, dash }) => [colour, dash]);
      expect(new Set(looks(6).map(([colour]) => colour)).size).toBe(6);
      expect(new Set(looks(12).map(String)).size).toBe(12 * parts.length);
    }
  });

  it('run along a setting, with one line for each metric', () => {
    const [train, test] = settingLines(groups, {
      field: 'optimiser.learningRate',
      metrics: ['trainError', 'testError'],
    });
    expect(train?.points.map(({ x, y }) => [x, Number(y.toFixed(3))])).toEqual([
      [0.1, 0.08],
      [0.2, 0.4],
    ]);
    expect([train?.dash, test?.dash]).toEqual(['solid', 'dashdot']);
    const sealed = settingLines(groups, {
      field: 'optimiser.learningRate',
      metrics: ['trainError', 'testError'],
      isSealed: () => true,
    });
    expect(sealed.map(({ points }) => points.length)).toEqual([2, 0]);
  });
});

describe('what is noise', () => {
  it('names the best and what is worse beyond the noise', () => {
    const ranking = rankGroups(groupRuns([ofSeed]), 'validationAccuracy');
    expect(ranking && rankingInWords(ranking, 'validationAccuracy')).toBe(
      'Highest validation accuracy: learning rate 0.1, 92 ± 2 %. Every other setting is worse by more than the noise.',
    );
  });

  it('says so where it cannot be told', () => {
    const close = testSweep({ preset: 'published' }, ({ spec }) => (spec.optimiser.learningRate === 0.1 ? 0.9 : 0.91));
    const ranking = rankGroups(groupRuns([close]), 'validationAccuracy');
    expect(ranking?.equals).toHaveLength(1);
    expect(ranking && rankingInWords(ranking, 'validationAccuracy')).toContain(
      'The difference to learning rate 0.1 is within the noise',
    );
    const losses = rankGroups(groupRuns([close]), 'loss');
    expect(losses && rankingInWords(losses, 'loss')).toContain('nothing is known of the noise');
  });
});

describe('a figure with its spread', () => {
  it('has as many digits as the spread supports', () => {
    const spread = { n: 5, mean: 0.95437, sd: 0.00213, low: 0.95, high: 0.96 };
    expect(spreadInWords(spread, { share: true })).toEqual({ mean: '95.4', error: '0.2 %', note: '(5 seeds)' });
    expect(spreadInWords({ ...spread, sd: 0.00013 }, { share: true })).toMatchObject({
      mean: '95.437',
      error: '0.013 %',
    });
  });

  it('of one seed shows the error of a share on its images', () => {
    const spread = { n: 1, mean: 0.9549, sd: undefined, low: 0.9549, high: 0.9549 };
    expect(spreadInWords(spread, { share: true, images: 10_000 })).toEqual({
      mean: '95.5',
      error: '0.2 %',
      note: '(n = 10,000)',
    });
    expect(spreadInWords({ ...spread, mean: 1 }, { share: true, images: 10_000 })).toEqual({
      mean: '100.0 %',
      error: '',
      note: '(n = 10,000)',
    });
    expect(spreadInWords({ ...spread, mean: 0.44058 }, {})).toEqual({ mean: '0.4406', error: '', note: '' });
  });
});

describe('exports', () => {
  it('leave sealed test figures out, and name the data', () => {
    const sealed = JSON.parse(sweepJson(ofSeed, false));
    expect(sealed).toMatchObject({ data: 'MNIST', testFigures: 'sealed' });
    expect(JSON.stringify(sealed)).not.toContain('testAccuracy');
    expect(JSON.parse(sweepJson(ofSeed, true)).runs[0].result.testAccuracy).toBe(0.9);
  });

  it('write a row for every epoch of every run', () => {
    const rows = sweepCsv(ofSeed).split('\r\n');
    expect(rows).toHaveLength(1 + 6 * 3);
    expect(rows[1]).toBe('"learning rate 0.1, seed 1",1,wasm,MNIST,1,0.09999999999999998,,,,,,1');
  });
});
