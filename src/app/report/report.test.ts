import { describe, expect, it } from 'vitest';
import { planRuns } from '../../lab/experiment/plan-runs.ts';
import { queuedRun } from '../../lab/experiment/run-state.ts';
import optimisationCurves from '../../problems/a/2-2-optimisation-curves/problem.ts';
import secondConvolution from '../../problems/b/7-second-convolution/problem.ts';
import type { CatalogEntry } from '../../problems/build-catalog.ts';
import type { Sweep } from '../../ui/experiment/sweep.ts';
import { collectWork, type Kept } from './collect-work.ts';
import { mergeWork } from './merge-work.ts';
import { reportOf } from './report-of.ts';
import { settingsInWords } from './settings-in-words.ts';
import { readWork, workFileName, workText } from './work-file.ts';

const id = 'a/2-2-optimisation-curves';
const entry: CatalogEntry<unknown> = {
  ...{ id, letter: 'a', number: 'A2.2', slug: '2-2-optimisation-curves', page: null },
  problem: optimisationCurves,
};
const plan = optimisationCurves.experiments.curves;
const now = new Date('2026-11-21T12:00:00Z');

function sweep(name: string, changes: Sweep['changes'] = {}, status: 'finished' | 'running' = 'finished'): Sweep {
  const runs = planRuns(plan, { preset: 'published', changes }).map((planned, i) => ({
    ...queuedRun(`${name}/${i}`, planned),
    status,
    step: 40,
    totalSteps: 400,
    epochs: [{ type: 'epoch' as const, epoch: 1, step: 40, loss: 1.5 / (i + 1), seconds: 0.25, weights: [] }],
  }));
  return {
    ...{ id: name, problem: id, number: 'A2.2', experiment: 'curves', title: 'Curves', preset: 'published', changes },
    ...{ startedAt: `2026-11-2${name.length % 10}T10:00:00.000Z`, workers: 2, runs },
  };
}

const kept: Kept = {
  answers: {
    [`${id}#updates`]: { text: '3906', verdict: 'right', at: 1 },
    [`${id}#fastest`]: { text: '0.01', verdict: 'right', at: 1 },
    [`${id}#why-higher-start`]: { text: 'penalty', at: 1 },
    [`${id}#compare`]: { text: ' ', at: 1 },
    'b/4-baseline#other': { text: 'of another assignment', at: 1 },
    'report#name': { text: 'Ada Lovelace', at: 1 },
  },
  sweeps: [sweep('s', { epochs: 10 }), sweep('pub', { seed: 7 })],
  openings: { [id]: [{ at: '2026-11-21T11:00:00.000Z', reason: 'Test accuracy', keys: ['pub'] }], 'b/x': [] },
  predictions: { [`${id}#curves`]: { kind: 'choice', at: '2026-11-20T11:00:00.000Z', value: 0.01 } },
};
const work = collectWork('a', kept, now);

describe('the report', () => {
  it('finds each answer again, whatever verdict is kept with it', () => {
    const [{ answers }] = reportOf(work, [entry]).problems;
    expect(answers.map(({ question, state }) => [question.id, state])).toEqual([
      ['fastest', 'right'],
      ['updates', 'wrong'],
      ['why-higher-start', 'unchecked'],
      ['compare', 'missing'],
    ]);
  });

  it('shows an order in words and finds it again; what is no order is not marked', () => {
    const layers = {
      ...{ id: 'b/7', letter: 'b', number: 'B7', slug: '7', page: null },
      problem: { ...secondConvolution, questions: secondConvolution.questions.filter(({ id }) => id === 'layers') },
    };
    const reported = (text: string) => {
      const answers = { 'b/7#layers': { text, verdict: 'right' as const, at: 1 } };
      return reportOf({ ...work, answers }, [layers]).problems[0].answers[0];
    };
    expect(reported('conv1 dense2 conv2 dense1').state).toBe('right');
    expect(reported('conv1 conv2 dense2 dense1').state).toBe('wrong');
    expect(reported('conv1 conv2 dense2 dense1').text.split('\n')[1]).toBe('2. Second convolution: 64 filters of 3×3');
    expect(reported('conv1 conv2')).toMatchObject({ state: 'unchecked', text: 'conv1 conv2' });
  });

  it('lists what is missing, each with its place', () => {
    const { missing } = reportOf({ ...work, sweeps: [] }, [entry]);
    expect(missing.map(({ at, says }) => [at?.part, says])).toEqual([
      ['questions', 'Question 4 is not answered.'],
      ['questions', 'Question 3 is answered but not checked.'],
      ['questions', 'Question 2 is not right yet.'],
      ['lab', `“${plan.title}” has not been run.`],
      [undefined, 'The statement of collaboration is empty.'],
    ]);
  });

  it('shows the published settings in full before others, and says what differs in those', () => {
    const [{ shown, others }] = reportOf(work, [entry]).problems[0].experiments;
    expect([shown?.id, ...others.map((other) => other.id)]).toEqual(['pub', 's']);
    expect(work.sweeps.map((one) => settingsInWords(one, plan))).toEqual(['own settings: epochs 10', 'as published']);
  });
});

describe('the file of a work', () => {
  it('comes back as it was, without what is large or of another assignment', () => {
    expect(readWork(workText(work))).toEqual(JSON.parse(workText(work)));
    expect(Object.keys(work.answers)).not.toContain('b/4-baseline#other');
    expect(Object.keys(work.openings)).toEqual([id]);
    expect(work.sweeps[0].runs[0].epochs[0]).not.toHaveProperty('weights');
    expect(workFileName(work)).toBe('inkling-a-ada-lovelace-2026-11-21.json');
  });

  it('says which rates were set by hand, so that such a run never stands for the published settings', () => {
    const [first, ...others] = sweep('s').runs;
    const rates = [{ type: 'rateChanged' as const, step: 5, learningRate: 0.5 }];
    const steered = { ...sweep('s'), runs: [{ ...first, rates }, ...others] };
    const back = readWork(workText(collectWork('a', { ...kept, sweeps: [steered] }, now)));
    expect(back.sweeps[0].runs[0].rates).toEqual(rates);
    expect(back.sweeps[0].runs[1]).not.toHaveProperty('rates');
  });

  it('holds a run that is still going as far as it is', () => {
    const going = collectWork('a', { ...kept, sweeps: [sweep('s', {}, 'running')] }, now);
    expect(readWork(workText(going)).sweeps[0].runs[0].status).toBe('interrupted');
  });

  it.each([
    ['{', /not JSON/],
    ['[]', /not saved by a report/],
    [JSON.stringify({ ...work, version: 2 }), /another version/],
    [JSON.stringify({ ...work, extra: 1 }), /damaged at “extra”/],
    [workText(work).replace('"status":"finished"', '"status":"fine"'), /damaged at “sweeps\.0\.runs\.0\.status”/],
    [' '.repeat(20_000_001), /20 MB/],
  ])('is refused when it is %.30s', (text, says) => {
    expect(() => readWork(text)).toThrow(says);
  });
});

describe('taking a work over', () => {
  const theirs = readWork(
    workText({
      ...work,
      answers: {
        [`${id}#updates`]: { text: '4000', at: 2 },
        [`${id}#compare`]: { text: 'new', at: 2 },
        'b/4-baseline#other': { text: 'not of this assignment', at: 2 },
      },
      sweeps: [...work.sweeps, { ...work.sweeps[0], id: 'new' }],
    }),
  );

  it('keeps mine unless theirs are wanted, and adds what is new', () => {
    expect(Object.keys(mergeWork(work, theirs, 'theirs').answers)).toEqual([`${id}#updates`, `${id}#compare`]);
    const { answers, sweeps, openings } = mergeWork(work, theirs, 'mine');
    expect(Object.keys(answers)).toEqual([`${id}#compare`]);
    expect(sweeps.map((one) => [one.id, one.runs[1].id])).toEqual([['new', 'new/1']]);
    expect(openings[id]).toHaveLength(1);
  });

  it('leaves out what this version cannot show', () => {
    const [first] = work.sweeps;
    const strange = {
      ...first,
      id: 'strange',
      runs: [{ ...first.runs[0], spec: { ...first.runs[0].spec, epochs: 0 } }],
    };
    const { sweeps, refused } = mergeWork(work, { ...work, sweeps: [strange] }, 'mine');
    expect([sweeps.length, refused]).toEqual([0, 1]);
  });
});
