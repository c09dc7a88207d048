import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Experiment } from '../../lab/experiment/experiment.ts';
import type { Sweep } from '../experiment/sweep.ts';
import { ProblemContext } from '../problem/problem-context.ts';
import { Predict } from './Predict.tsx';

const predict = {
  kind: 'choice',
  asks: 'Which rate wins?',
  field: 'optimiser.learningRate',
  choices: [{ value: 0.1, label: '0.1' }],
  metric: 'loss',
  wins: 'lowest',
} as const;
const shown = (sweeps: readonly Sweep[]) =>
  renderToStaticMarkup(
    <ProblemContext value={{ id: 'a/x', number: 'A1', experiments: {}, published: [] }}>
      <Predict name="rates" experiment={{ predict } as unknown as Experiment} sweeps={sweeps} />
    </ProblemContext>,
  );

it('asks before the first run, and never who has seen an outcome', () => {
  expect(shown([])).toContain('Which rate wins?');
  const seen = shown([{ startedAt: '2026-11-21T10:00:00.000Z', runs: [] } as unknown as Sweep]);
  expect(seen).not.toContain('Which rate wins?');
  expect(seen).toContain('Predict the outcome');
});
