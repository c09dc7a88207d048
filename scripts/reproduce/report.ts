import type { Problem } from '../../src/problems/problem.ts';
import { figureOf } from '../../src/ui/experiment/own-figure.ts';
import type { PublishedFigure } from '../../src/ui/problem/problem-context.ts';
import { problemNumber } from '../record/recording-facts.ts';
import { hasValues } from './planned-work.ts';
import type { DoneWork } from './run-all.ts';

interface Report {
  readonly assignment: string;
  readonly problems: readonly (Problem & { readonly id: string })[];
  readonly done: readonly DoneWork[];
  readonly facts: {
    readonly date: string;
    readonly machine: string;
    readonly code: string;
    readonly minutes: number;
    readonly command: string;
  };
}

/** The comparison as a page of Markdown, and how many figures lie outside their bands. */
export function reportOf({ assignment, problems, done, facts }: Report): { text: string; failed: number } {
  const rows = problems.flatMap((problem) => rowsOf(problem, done));
  const judged = rows.filter(({ verdict }) => verdict !== '–');
  const failed = judged.filter(({ verdict }) => verdict === 'outside').length;
  const lines = [
    `# Assignment ${assignment}, reproduced`,
    '',
    `What the published settings give in Inkling’s engine on real MNIST: ${done.length} runs, ${facts.minutes.toFixed(0)} minutes, ${facts.machine}, ${facts.date}, code ${facts.code}.`,
    '',
    `    ${facts.command}`,
    '',
    '“Published” is what the assignment’s solution prints, “measured” the same computed with the reference libraries on MNIST. Each figure is one run; a band says how far two runs of the same settings may lie apart.',
    '',
    '| problem | figure | published | measured | here | band | verdict |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${Object.values(row).join(' | ')} |`),
    '',
    `${judged.length - failed} of ${judged.length} figures lie within their bands.`,
    '',
  ];
  return { text: lines.join('\n'), failed };
}

interface Row {
  readonly problem: string;
  readonly figure: string;
  readonly published: string;
  readonly measured: string;
  readonly here: string;
  readonly band: string;
  readonly verdict: 'within' | 'outside' | '–';
}

function rowsOf({ id, published }: Problem & { readonly id: string }, done: readonly DoneWork[]): Row[] {
  return published.flatMap((figure) => {
    const { own } = figure;
    if (!own) return [];
    const item = done.find(
      (work) => work.problem === id && work.experiment === own.experiment && hasValues(work.run, own.where),
    );
    const here = item && figureOf(item.ended, own);
    return [{ problem: problemNumber(id), figure: figure.label, ...references(figure), ...compared(figure, here) }];
  });
}

function references({ source, value, measured }: PublishedFigure): Pick<Row, 'published' | 'measured'> {
  return source === 'published' ? { published: value, measured: measured ?? '–' } : { published: '–', measured: value };
}

function compared(figure: PublishedFigure, here: number | undefined): Pick<Row, 'here' | 'band' | 'verdict'> {
  const reference = figure.measured ?? figure.value;
  const digits = reference.split('.')[1]?.length ?? 0;
  const band = figure.within === undefined ? '–' : `± ${figure.within}`;
  if (here === undefined) return { here: '–', band, verdict: figure.within === undefined ? '–' : 'outside' };
  const within = figure.within !== undefined && Math.abs(here - Number(reference)) <= figure.within + 1e-12;
  const verdict = figure.within === undefined ? '–' : within ? 'within' : 'outside';
  return { here: here.toFixed(digits), band, verdict };
}
