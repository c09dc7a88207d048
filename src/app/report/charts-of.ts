import type { Axis, Experiment } from '../../lab/experiment/experiment.ts';
import type { LineSeries } from '../../ui/charts/line-series.ts';
import { type Part, type Quantity, quantities } from '../../ui/runs/quantities.ts';
import type { RunGroup } from '../../ui/runs/run-groups.ts';
import { epochLines, settingLines } from '../../ui/runs/run-lines.ts';
import type { WorkSweep } from './work.ts';

/** A chart of a report. */
export interface ReportedChart {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly xScale: 'linear' | 'log';
  readonly series: readonly LineSeries[];
}

/** As many lines as a printed chart can tell apart. */
const mostLines = 10;
/** As many points as make a curve of a varied setting. */
const fewestValues = 3;

/** The charts of a sweep: curves over the epochs where they are few enough, and results against what varies. */
export function chartsOf(sweep: WorkSweep, groups: readonly RunGroup[], plan: Experiment): readonly ReportedChart[] {
  const axis = (plan.vary ?? []).find((one) => isCurve(sweep, one));
  const curves = (['loss', 'accuracy'] as const).map((id) => quantities.find((quantity) => quantity.id === id));
  return [
    ...(axis ? settingCharts(axis, groups) : []),
    ...curves.flatMap((quantity) => (quantity ? epochCharts(quantity, groups) : [])),
  ];
}

function epochCharts(quantity: Quantity, groups: readonly RunGroup[]): readonly ReportedChart[] {
  const linesOf = (parts: readonly Part[]) => epochLines(groups, quantity, parts).filter(hasLine);
  const drawn = (['training', 'validation'] as const).filter((part) => linesOf([part]).length > 0);
  const both = linesOf(drawn);
  const lines = both.length <= mostLines ? both : linesOf(drawn.slice(0, 1));
  if (lines.length === 0 || lines.length > mostLines) return [];
  const title = `${drawn.length === 1 ? `${drawn[0]} ` : ''}${quantity.name.toLowerCase()} after every epoch`;
  return [{ title: capitalised(title), xLabel: 'epoch', yLabel: quantity.label, xScale: 'linear', series: lines }];
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function settingCharts({ field, label, values }: Axis, groups: readonly RunGroup[]): readonly ReportedChart[] {
  const series = settingLines(groups, { field, metrics: ['trainError', 'validationError'] }).filter(hasLine);
  if (series.length === 0 || series.length > mostLines) return [];
  const numbers = values.map(Number);
  const isWide = Math.min(...numbers) > 0 && Math.max(...numbers) / Math.min(...numbers) >= 10;
  return [
    {
      title: `Error against ${label}`,
      xLabel: label,
      yLabel: 'share of wrong answers',
      xScale: isWide ? 'log' : 'linear',
      series,
    },
  ];
}

const hasLine = ({ points }: LineSeries) => points.length > 1;

function isCurve({ runs }: WorkSweep, { field }: Axis): boolean {
  const values = new Set(runs.map(({ values: own }) => own[field]));
  return values.size >= fewestValues && [...values].every((value) => typeof value === 'number');
}
