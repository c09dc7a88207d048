import katex from 'katex';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { ProblemContext } from '../ui/problem/problem-context.ts';
import { splitMaths } from '../ui/prose/split-maths.ts';
import { problems } from './catalog.ts';
import type { Problem } from './problem.ts';

// Pages are rendered without a browser; Node 20 has no navigator.
if (!('navigator' in globalThis)) vi.stubGlobal('navigator', { hardwareConcurrency: 2 });

/** Parts that only leave their mark, so that a page's order can be read from what it renders. */
const part = (name: string) => (props: { readonly children?: ReactNode; readonly name?: string }) => (
  <section data-part={name} data-name={props.name}>
    {props.children}
  </section>
);
const components = Object.fromEntries(
  ['Statement', 'Lab', 'Compare', 'Questions', 'Pitfall', 'Experiment'].map((name) => [name, part(name)]),
);

function textsOf({ settings, questions, published }: Problem): string[] {
  return [
    ...settings.flatMap(({ name, value }) => [name, value]),
    ...published.flatMap(({ label, value, note }) => [label, value, note ?? '']),
    ...questions.flatMap((question) => [
      question.asks,
      question.modelAnswer,
      ...(question.kind === 'choice' ? question.choices.map(({ label }) => label) : []),
      ...(question.kind === 'ordering' ? question.items.map(({ label }) => label) : []),
      ...(question.kind === 'written' ? [] : (question.hints ?? []).map(({ says }) => says)),
    ]),
  ];
}

describe.each(problems)('$number $problem.title', ({ id, number, problem, page }) => {
  it('has a page with the five parts in their order, and only experiments that exist', async () => {
    const { default: Page } = await page();
    const facts = { id, number, experiments: problem.experiments, published: problem.published };
    const html = renderToStaticMarkup(
      <ProblemContext value={facts}>
        <Page components={components} />
      </ProblemContext>,
    );
    const parts = [...html.matchAll(/data-part="(\w+)"/g)]
      .map(([, name]) => name)
      .filter((name) => name !== 'Experiment');
    const [statement, lab, compare, questions, ...pitfalls] = parts;
    expect([statement, lab, compare, questions]).toEqual(['Statement', 'Lab', 'Compare', 'Questions']);
    expect(pitfalls.every((name) => name === 'Pitfall')).toBe(true);
    for (const [, name = ''] of html.matchAll(/data-part="Experiment" data-name="([^"]*)"/g)) {
      expect(Object.keys(problem.experiments)).toContain(name);
    }
    expect(html).not.toContain('katex-error');
  });

  it('writes its formulas in TeX that can be set', () => {
    const formulas = textsOf(problem)
      .flatMap(splitMaths)
      .filter(({ kind }) => kind === 'maths');
    for (const { text } of formulas) expect(() => katex.renderToString(text, { strict: 'error' })).not.toThrow();
  });

  it('has questions, each with a model answer and hints that are no answers', () => {
    expect(problem.questions.length).toBeGreaterThan(0);
    for (const question of problem.questions) {
      expect(question).toHaveProperty('modelAnswer', expect.stringMatching(/\S/));
      if (question.kind === 'written') continue;
      if (question.kind === 'ordering') {
        for (const { when } of question.hints ?? []) {
          const places = [when.after, when.before].map((id) => question.answer.indexOf(id));
          expect(places).toEqual([expect.any(Number), expect.any(Number)]);
          expect(places).not.toContain(-1);
          expect(places[0]).toBeLessThan(places[1] ?? -1);
        }
        continue;
      }
      for (const { answer } of question.hints ?? []) expect(answer).not.toBe(question.answer);
    }
  });
});
