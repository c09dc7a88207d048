import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { planRuns } from '../../lab/experiment/plan-runs.ts';
import { queuedRun } from '../../lab/experiment/run-state.ts';
import tuning from '../../problems/a/2-3-tuning/problem.ts';
import { groupRuns } from '../../ui/runs/run-groups.ts';
import { RunsReport } from './RunsReport.tsx';
import { asSweep, type WorkSweep } from './work.ts';

/** The whole search: the better by validation the later it comes. */
const runs = planRuns(tuning.experiments['search'], { preset: 'published' }).map((planned, i) => ({
  ...queuedRun(`s/${i}`, planned),
  status: 'finished' as const,
  result: {
    ...{ type: 'result', loss: 0.1, epochs: 25, steps: 1000, seconds: 2, trainAccuracy: 1 },
    ...{ validationAccuracy: 0.9 + i / 10_000, testAccuracy: 0.8 + i / 1000 },
  },
}));
const groups = groupRuns([asSweep({ runs } as unknown as WorkSweep)]);

function rowsOf(isOpened: (run: string) => boolean) {
  const html = renderToStaticMarkup(<RunsReport groups={groups} isOpened={isOpened} />);
  return [...html.matchAll(/<tr>(?=<th scope="row">)(.*?)<\/tr>/g)].map(([, row = '']) => row);
}

it('shows the test figure of one opened run and keeps those of the others sealed', () => {
  const rows = rowsOf((run) => run === 's/161');
  expect(rows).toHaveLength(30);
  expect(rows[0]).toContain('96.1 ±\u00a00.2\u00a0%');
  expect(rows.filter((row) => row.includes('sealed'))).toHaveLength(29);
});

it('leaves out no run whose test figure was looked at, however low it ranks', () => {
  const rows = rowsOf((run) => run === 's/3');
  expect(rows).toHaveLength(31);
  expect(rows[30]).toContain('80.3 ±\u00a00.5\u00a0%');
});
