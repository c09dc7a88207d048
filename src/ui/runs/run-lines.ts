import type { Changes } from '../../lab/experiment/experiment.ts';
import type { RunState } from '../../lab/experiment/run-state.ts';
import { spreadOf } from '../../numerics/metrics/spread.ts';
import type { Dash, LineSeries, Point } from '../charts/line-series.ts';
import { type FinalMetric, finalFigure, isOfTest, metricNames, type Part, type Quantity } from './quantities.ts';
import { type RunGroup, wordOf } from './run-groups.ts';

const colours = [
  'var(--mlp)',
  'var(--cnn)',
  'var(--knn)',
  'var(--forest)',
  'var(--logistic)',
  // No model's own: six lines are what B4 to B7 have together.
  'var(--further)',
];
const dashes: readonly Dash[] = ['solid', 'dashed', 'dashdot', 'dotted', 'longdash'];

/** The colour of the i-th group of a chart. */
export function groupColour(i: number): string {
  return colours[i % colours.length] as string;
}

/** The colour of a network that has no other beside it: that of its family, as on every page. */
function familyColour({ runs }: Pick<RunGroup, 'runs'>): string {
  const layers = runs[0]?.spec.network.layers ?? [];
  if (layers.some(({ type }) => type === 'conv2d')) return 'var(--cnn)';
  return layers.filter(({ type }) => type === 'dense').length === 1 ? 'var(--logistic)' : 'var(--mlp)';
}

/** How the lines of a part are broken: with both parts shown training is solid and validation dashed. */
function dashOf(i: number, part: Part, bothParts: boolean): Dash {
  const first = part === 'training' ? 0 : 1;
  if (bothParts) return dashes[(first + 2 * Math.floor(i / colours.length)) % dashes.length] as Dash;
  return dashes[(first + i + Math.floor(i / colours.length)) % dashes.length] as Dash;
}

/** One point per epoch: the mean over the group's seeds, and a band of one standard deviation either side. */
export function epochPoints({ runs }: Pick<RunGroup, 'runs'>, quantity: Quantity, part: Part): readonly Point[] {
  const at = new Map<number, number[]>();
  const add = (epoch: number, value: number | undefined) => {
    if (value !== undefined) at.set(epoch, [...(at.get(epoch) ?? []), value]);
  };
  for (const { epochs, untrained } of runs) {
    const before = part === 'training' ? untrained?.train : untrained?.validation;
    if (before) add(0, quantity.untrained(before));
    for (const done of epochs) add(done.epoch, quantity.of[part](done));
  }
  return [...at].sort(([a], [b]) => a - b).flatMap(([x, values]) => pointOf(x, values));
}

/** The point of several values at x, with a band where there are at least two. */
export function pointOf(x: number, values: readonly number[]): readonly Point[] {
  const spread = spreadOf(values);
  if (!spread) return [];
  const { mean, sd } = spread;
  return [sd === undefined ? { x, y: mean } : { x, y: mean, low: mean - sd, high: mean + sd }];
}

/** The curves of the groups over the epochs. */
export function epochLines(
  groups: readonly RunGroup[],
  quantity: Quantity,
  parts: readonly Part[],
): readonly LineSeries[] {
  return groups.flatMap((group, i) =>
    parts.map((part) => ({
      id: `${group.key} ${part}`,
      label: parts.length > 1 ? `${group.label}, ${part}` : group.label,
      colour: groups.length === 1 ? familyColour(group) : groupColour(i),
      dash: dashOf(i, part, parts.length > 1),
      points: epochPoints(group, quantity, part),
    })),
  );
}

/** What a chart of final figures shows. */
export interface SettingAxis {
  readonly field: string;
  readonly metrics: readonly FinalMetric[];
  /** Whether a run's test figures are not to be shown. */
  readonly isSealed?: (run: RunState) => boolean;
}

const never = () => false;

/** A final figure against a varied setting: one line for every combination of the other settings. */
export function settingLines(
  groups: readonly RunGroup[],
  { field, metrics, isSealed = never }: SettingAxis,
): readonly LineSeries[] {
  const others = freeFields(groups, field);
  const families = new Map<string, RunGroup[]>();
  for (const group of groups) {
    const rest = others.map((path) => `${wordOf(path)} ${valuesOf(group)[path]}`).join(', ');
    families.set(rest, [...(families.get(rest) ?? []), group]);
  }
  return [...families].flatMap(([rest, members], i) =>
    metrics.map((metric, j) => ({
      id: `${rest} ${metric}`,
      label: [rest, metrics.length > 1 || !rest ? metricNames[metric] : ''].filter(Boolean).join(', '),
      colour: families.size > 1 || !members[0] ? groupColour(i) : familyColour(members[0]),
      dash: metric.startsWith('train') || metric === 'loss' ? 'solid' : (dashes[1 + (j % 2)] as Dash),
      points: members
        .flatMap(({ runs }) =>
          settingPoint(isOfTest(metric) ? runs.filter((run) => !isSealed(run)) : runs, field, metric),
        )
        .sort((a, b) => a.x - b.x),
    })),
  );
}

const valuesOf = ({ runs }: RunGroup): Changes => runs[0]?.values ?? {};

/** The varied settings that do not follow from `field`: somewhere the same value of it comes with two of theirs. */
function freeFields(groups: readonly RunGroup[], field: string): readonly string[] {
  const paths = [...new Set(groups.flatMap((group) => Object.keys(valuesOf(group))))].filter((path) => path !== field);
  return paths.filter((path) =>
    groups.some((a) =>
      groups.some((b) => valuesOf(a)[field] === valuesOf(b)[field] && valuesOf(a)[path] !== valuesOf(b)[path]),
    ),
  );
}

function settingPoint(runs: readonly RunState[], field: string, metric: FinalMetric): readonly Point[] {
  const x = Number(runs[0]?.values[field]);
  const values = runs.flatMap((run) => finalFigure(run, metric) ?? []);
  return Number.isFinite(x) ? pointOf(x, values) : [];
}
