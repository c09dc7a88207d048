import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { OwnFigures } from '../experiment/own-figure.ts';
import { PublishedRow } from './PublishedRow.tsx';
import { ProblemContext, type PublishedFigure } from './problem-context.ts';

const figure: PublishedFigure = {
  label: 'validation accuracy',
  value: '0.9767',
  source: 'published',
  own: { experiment: 'baseline', where: {}, metric: 'validationAccuracy', epoch: 10 },
};
const own = (...values: number[]): OwnFigures => ({ values, seeds: values.map((_, i) => i), runs: ['s/0'] });
const cells = (exact: OwnFigures | undefined, heldBack: OwnFigures | undefined) => {
  const html = renderToStaticMarkup(
    <ProblemContext value={{ id: 'b/4-baseline', number: 'B4', experiments: {}, published: [figure] }}>
      <table>
        <tbody>
          <PublishedRow figure={figure} own={exact} heldBack={heldBack} comparable marked={false} />
        </tbody>
      </table>
    </ProblemContext>,
  );
  return [...html.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = '']) => cell.replaceAll(/<[^>]*>/g, ' ').trim());
};

it('sets a difference beside a figure validated as the published one, and none beside a held-back one', () => {
  expect(cells(own(0.9787), undefined)).toEqual(['0.9767', '0.9787', '+0.0020']);
  expect(cells(undefined, own(0.978))).toEqual(['0.9767', 'held back: 0.9780', '–']);
  expect(cells(undefined, undefined)).toEqual(['0.9767', '–', '–']);
});

it('shows both where the reader has both, with the spread of each', () => {
  const [, mine, difference] = cells(own(0.9787), own(0.978, 0.976));
  expect(mine).toMatch(/^0\.9787\s+held back: 0\.9770 ± 0\.0014$/);
  expect(difference).toBe('+0.0020');
});
