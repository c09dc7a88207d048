import { compareWithNoise, type Figure } from '../../numerics/metrics/noise.ts';
import { spreadOf } from '../../numerics/metrics/spread.ts';
import { imagesOf } from '../experiment/own-figure.ts';
import { type FinalMetric, finalFigure, isLowerBetter, isShare, metricNames } from './quantities.ts';
import type { RunGroup } from './run-groups.ts';
import { spreadInWords } from './spread-words.ts';

/** Which of two or more settings are apart, and which the noise does not tell from the best. */
export interface Ranking {
  readonly best: RunGroup;
  /** Within the noise of the best, best of them first. */
  readonly equals: readonly RunGroup[];
  /** Worse by more than the noise. */
  readonly worse: readonly RunGroup[];
  /** Not to be judged: one seed each, and no share of images. */
  readonly unknown: readonly RunGroup[];
}

/** The figure of a group over its seeds; undefined before there is one. */
export function groupFigure({ runs }: Pick<RunGroup, 'runs'>, metric: FinalMetric): Figure | undefined {
  const spread = spreadOf(runs.flatMap((run) => (run.status === 'finished' ? (finalFigure(run, metric) ?? []) : [])));
  const measured = runs.find((run) => run.result);
  return spread && { spread, images: measured && imagesOf(measured, metric) };
}

/** Ranks groups by a figure, with the one rule for noise; undefined for fewer than two. */
export function rankGroups(groups: readonly RunGroup[], metric: FinalMetric): Ranking | undefined {
  const sign = isLowerBetter(metric) ? 1 : -1;
  const rated = groups
    .flatMap((group) => {
      const figure = groupFigure(group, metric);
      return figure ? [{ group, figure }] : [];
    })
    .sort((a, b) => sign * (a.figure.spread.mean - b.figure.spread.mean));
  const [first, ...rest] = rated;
  if (!first || rest.length === 0) return undefined;
  const judged = rest.map((other) => ({ ...other, ...compareWithNoise(first.figure, other.figure) }));
  const those = (wanted: boolean | undefined) =>
    judged.filter(({ withinNoise }) => withinNoise === wanted).map(({ group }) => group);
  return { best: first.group, equals: those(true), worse: those(false), unknown: those(undefined) };
}

const mostNamed = 4;

/** The ranking in a sentence or two. */
export function rankingInWords({ best, equals, worse, unknown }: Ranking, metric: FinalMetric): string {
  const name = metricNames[metric];
  const figure = groupFigure(best, metric) as Figure;
  const { mean, error } = spreadInWords(figure.spread, { share: isShare(metric), images: figure.images });
  const wins = isLowerBetter(metric) ? 'Lowest' : 'Highest';
  const first = `${wins} ${name}: ${best.label}, ${mean}${error && ` ± ${error}`}.`;
  if (unknown.length > 0) {
    return `${first} With one seed each nothing is known of the noise in a loss; run several seeds to compare.`;
  }
  if (equals.length === 0) return `${first} Every other setting is worse by more than the noise.`;
  const close = named(equals);
  const rest =
    worse.length === 0
      ? ''
      : ` The other ${worse.length === 1 ? 'one is' : `${worse.length} are`} worse by more than the noise.`;
  return `${first} The difference to ${close} is within the noise: which of them is better cannot be said.${rest}`;
}

function named(groups: readonly RunGroup[]): string {
  const labels = groups.slice(0, mostNamed).map(({ label }) => label);
  if (groups.length > mostNamed) return `${labels.join('; ')} and ${groups.length - mostNamed} more`;
  return labels.length === 1 ? (labels[0] as string) : `${labels.slice(0, -1).join('; ')} and ${labels.at(-1)}`;
}
