import { expect, test } from 'vitest';
import { figuresOfPass } from './figures-of-pass.ts';
import { forwardPass, givenNetwork } from './forward-pass.ts';
import problem from './problem.ts';

test('the given network gives every published figure, in the same order', () => {
  const own = figuresOfPass(forwardPass(givenNetwork));
  expect(own.map(({ value }) => value)).toEqual(problem.published.map(({ value }) => value));
  for (const [index, { label }] of own.entries()) {
    expect(problem.published[index]?.label.replaceAll('$', '').startsWith(label.replaceAll('$', ''))).toBe(true);
  }
});

test('the keys of the questions are what the network gives', () => {
  const { h, r, f, predicted } = forwardPass(givenNetwork);
  const expected = { h1: h[0], h2: h[1], r1: r[1], f1: f[1], class: String(predicted[0]) };
  for (const [id, answer] of Object.entries(expected)) {
    expect(problem.questions.find((question) => question.id === id)).toMatchObject({ answer });
  }
});
