import type { ChoicePrediction, CurvePrediction, FieldValue } from '../../lab/experiment/experiment.ts';
import { readable } from '../charts/chart-numbers.ts';
import type { Point } from '../charts/line-series.ts';
import type { Sweep } from '../experiment/sweep.ts';
import { groupFigure, rankGroups } from '../runs/noise-words.ts';
import { metricNames } from '../runs/quantities.ts';
import type { RunGroup } from '../runs/run-groups.ts';

/** A predicted outcome beside what came out. */
export interface ChoiceOutcome {
  /** Every choice with its figure, in the order of the choices. */
  readonly rows: readonly { readonly value: FieldValue; readonly label: string; readonly figure: number | undefined }[];
  readonly winner: FieldValue;
  /** Whether the chosen one won, or the noise does not tell it from the winner. */
  readonly verdict: 'won' | 'tied' | 'lost';
  readonly sentence: string;
}

/** The sweep a prediction is judged by: the latest one, of a choice the latest that tried more than one of the choices. */
export function sweepAbout(
  predict: ChoicePrediction | CurvePrediction,
  latestFirst: readonly Sweep[],
): Sweep | undefined {
  const [latest] = latestFirst;
  if (predict.kind === 'curve') return latest;
  const tried = ({ runs }: Sweep) =>
    predict.choices.filter(({ value }) => runs.some(({ values }) => values[predict.field] === value));
  return latestFirst.find((sweep) => tried(sweep).length > 1) ?? latest;
}

/**
 * What became of a chosen outcome; undefined while fewer than two of the choices have a figure. Where several settings
 * share the value of a choice, the best of them counts.
 */
export function compareChoice(
  { field, choices, metric, wins }: ChoicePrediction,
  chosen: FieldValue,
  groups: readonly RunGroup[],
): ChoiceOutcome | undefined {
  const sign = wins === 'lowest' ? 1 : -1;
  const figuresOf = (value: FieldValue) =>
    groups.flatMap((group) =>
      group.runs[0]?.values[field] === value ? (groupFigure(group, metric)?.spread.mean ?? []) : [],
    );
  const rows = choices.map(({ value, label }) => {
    const [figure] = figuresOf(value).sort((a, b) => sign * (a - b));
    return { value, label, figure };
  });
  const rated = rows.flatMap(({ figure, ...row }) => (figure === undefined ? [] : [{ ...row, figure }]));
  const [winner] = rated.toSorted((a, b) => sign * (a.figure - b.figure));
  if (!winner || rated.length < 2) return undefined;
  const mine = rated.find(({ value }) => value === chosen);
  const equals = rankGroups(groups, metric)?.equals ?? [];
  const tied = mine !== undefined && equals.some(({ runs }) => runs[0]?.values[field] === chosen);
  const verdict = winner.value === chosen ? 'won' : tied ? 'tied' : 'lost';
  const said = choices.find(({ value }) => value === chosen)?.label ?? String(chosen);
  const name = metricNames[metric];
  const best = `the ${wins} ${name} is that of ${winner.label}, ${readable(winner.figure)}`;
  const own = mine ? `${said} ended at ${readable(mine.figure)}` : `${said} was not run`;
  const sentence = {
    won: `You said ${said}, and ${best}.`,
    tied: `You said ${said}; ${best}, and the noise does not tell the two apart: ${own}.`,
    lost: `You said ${said}, but ${best}; ${own}.`,
  }[verdict];
  return { rows, winner: winner.value, verdict, sentence };
}

/** How a sketch differs from what came out, in a sentence; undefined while they have no x in common. */
export function compareCurve(
  { x, y }: Pick<CurvePrediction, 'x' | 'y'>,
  sketch: readonly Point[],
  measured: readonly Point[],
): string | undefined {
  const pairs = sketch.flatMap((point) => {
    const there = measured.find((one) => one.x === point.x);
    return there ? [{ x: point.x, said: point.y, was: there.y, off: point.y - there.y }] : [];
  });
  const [first] = pairs;
  if (!first) return undefined;
  const mean = pairs.reduce((sum, { off }) => sum + off, 0) / pairs.length;
  const furthest = pairs.reduce((worst, pair) => (Math.abs(pair.off) > Math.abs(worst.off) ? pair : worst), first);
  const negligible = Math.abs(furthest.off) < 0.02 * (y.to - y.from);
  if (negligible)
    return `Your sketch and the ${y.label} agree to within ${readable(Math.abs(furthest.off))} everywhere.`;
  const side =
    Math.abs(mean) < 0.01 * (y.to - y.from)
      ? 'neither too high nor too low on average'
      : `too ${mean > 0 ? 'high' : 'low'} by ${readable(round(Math.abs(mean)))} on average`;
  return `Your sketch is ${side}; it is furthest off at ${x.label} ${readable(furthest.x)}, where you said ${readable(round(furthest.said))} and it came out as ${readable(round(furthest.was))}.`;
}

const round = (value: number) => Number(value.toPrecision(3));
