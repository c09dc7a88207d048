import { describe, expect, it } from 'vitest';
import { buildCatalog } from './build-catalog.ts';
import type { Problem } from './problem.ts';

const problem: Problem = {
  title: 'A title',
  summary: 'A summary.',
  source: 'A course',
  settings: [],
  experiments: {},
  questions: [{ kind: 'written', id: 'why', asks: 'Why?', modelAnswer: 'Because.' }],
  published: [],
};

const ordering = (answer: readonly string[]) => ({
  ...{ kind: 'ordering', id: 'o', asks: '', modelAnswer: '', answer },
  items: [
    { id: 'x', label: '' },
    { id: 'y', label: '' },
  ],
});

/** A catalogue of the named folders, all complete. */
function of(...folders: string[]) {
  return buildCatalog({
    problems: Object.fromEntries(folders.map((folder) => [`./${folder}/problem.ts`, problem])),
    pages: Object.fromEntries(folders.map((folder) => [`./${folder}/page.mdx`, folder])),
  });
}

/** A catalogue of one folder whose problem.ts exports this. */
function withProblem(exported: unknown) {
  return () =>
    buildCatalog({ problems: { './a/1-1-x/problem.ts': exported }, pages: { './a/1-1-x/page.mdx': 'page' } });
}

describe('buildCatalog', () => {
  it('takes letter, number and slug from the folder', () => {
    const [group] = of('a/2-2-optimisation-curves');
    expect(group).toMatchObject({ letter: 'a', title: 'MLP versus CNN' });
    expect(group?.entries[0]).toMatchObject({
      id: 'a/2-2-optimisation-curves',
      number: 'A2.2',
      slug: '2-2-optimisation-curves',
      page: 'a/2-2-optimisation-curves',
      problem,
    });
  });

  it('reads numbers of one part', () => {
    expect(of('d/10-feature-map')[0]?.entries[0]?.number).toBe('D10');
  });

  it('orders by number, not by letter of the alphabet, and leaves out empty assignments', () => {
    const groups = of('d/10-z', 'd/2-y', 'a/2-1-b', 'a/1-3-a', 'd/2-1-deeper');
    expect(groups.map(({ letter }) => letter)).toEqual(['a', 'd']);
    expect(groups.flatMap(({ entries }) => entries.map(({ number }) => number))).toEqual([
      'A1.3',
      'A2.1',
      'D2',
      'D2.1',
      'D10',
    ]);
  });

  it('names the file that is missing', () => {
    expect(() => buildCatalog({ problems: { './a/1-1-x/problem.ts': problem }, pages: {} })).toThrow(
      'src/problems/a/1-1-x: page.mdx is missing',
    );
    expect(() => buildCatalog({ problems: {}, pages: { './a/1-1-x/page.mdx': 'page' } })).toThrow(
      'src/problems/a/1-1-x: problem.ts is missing',
    );
  });

  it.each(['a/forward-pass', 'a/1-1', 'a/1-1-Forward', 'ab/1-x', 'a/1-1-2-x_y'])('refuses the folder %s', (folder) => {
    expect(() => of(folder)).toThrow(`src/problems/${folder}/problem.ts`);
  });

  it('refuses an assignment it does not know', () => {
    expect(() => of('z/1-x')).toThrow('no assignment "z"');
  });

  it('refuses two folders with one number', () => {
    expect(() => of('a/1-1-x', 'a/1-1-y')).toThrow('A1.1 is already src/problems/a/1-1-x');
  });

  it.each([
    ['nothing', undefined, /problem.ts is missing/],
    ['something else', 7, /problem.ts: there is no default export/],
    ['no title', { ...problem, title: '' }, /problem.ts: title/],
    ['no list of questions', { ...problem, questions: undefined }, /problem.ts: questions/],
    ['no experiments', { ...problem, experiments: null }, /problem.ts: experiments/],
    ['one id twice', { ...problem, questions: [...problem.questions, ...problem.questions] }, /called "why"/],
    [
      'an answer that is no choice',
      {
        ...problem,
        questions: [
          { kind: 'choice', id: 'c', asks: '', modelAnswer: '', choices: [{ id: 'x', label: '' }], answer: 'y' },
        ],
      },
      /the answer of "c" is none of its choices/,
    ],
    ['an order with an item twice', { ...problem, questions: [ordering(['x', 'x'])] }, /each of its items once/],
    ['an order without all items', { ...problem, questions: [ordering(['x'])] }, /each of its items once/],
  ])('refuses a problem.ts with %s, naming the file', (_, exported, message) => {
    expect(withProblem(exported)).toThrow(message);
    expect(withProblem(exported)).toThrow('src/problems/a/1-1-x');
  });
});
