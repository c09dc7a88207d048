import { linechart } from '@tensorflow/tfjs-vis/dist/render/linechart';
import { changeset, truthy } from 'vega';
import { type ChartFrame, type EndLabel, setFrame } from './chart-frame.ts';
import { bandName, labelsName } from './framed-spec.ts';
import type { Point } from './line-series.ts';
import { logTicks } from './log-ticks.ts';
import { spreadLabels } from './spread-labels.ts';
import { viewOf } from './vega-embed-shim.ts';
import { ticksThatFit, wholeTicks } from './whole-ticks.ts';
import { yieldToPage } from './yield-to-page.ts';

/** Everything a line chart needs to be drawn once. */
export interface LinePicture {
  readonly frame: Omit<ChartFrame, 'rows'>;
  /** The points of each series of the frame. */
  readonly points: readonly (readonly Point[])[];
  readonly xLabel: string;
  readonly yLabel: string;
  readonly width: number;
  readonly height: number;
  /** Whether a linear axis begins at zero. */
  readonly fromZero: boolean;
}

/** Draws the lines into the element with tfjs-vis, or, if only numbers have changed, moves those it has drawn. */
export async function drawLineChart(element: HTMLElement, picture: LinePicture): Promise<void> {
  const { frame, points, width, height } = picture;
  const rows = [...new Set(points.flatMap((series) => series.map(({ x }) => x)))].sort((a, b) => a - b);
  const xTicks = rows.length > 0 ? ticksOf(picture, rows) : undefined;
  setFrame(element, { ...frame, rows, ...(xTicks && { xTicks }) });
  // linechart wants as many values in every series and plots their index: a row per x. Where a series has no point of
  // its own (undefined) its line goes on; where its number cannot be drawn (null) it has a gap.
  const values = points.map((series) => {
    const at = new Map(series.map(({ x, y }) => [x, Number.isFinite(y) ? y : null]));
    return rows.map((x) => ({ x, y: at.get(x) as number }));
  });
  await linechart(
    element,
    { values, series: values.map((_, i) => `s${i}`) },
    {
      xLabel: picture.xLabel,
      yLabel: picture.yLabel,
      width,
      height,
      fontSize: frame.theme.fontSize,
      zoomToFit: !picture.fromZero,
      seriesColors: frame.series.map(({ colour }) => colour),
    },
  );
  await yieldToPage();
  await shadeBands(element, picture);
  await labelEnds(element, picture);
}

/** Where x has ticks, if not where Vega would put them. */
function ticksOf({ frame, width }: LinePicture, rows: readonly number[]): readonly number[] | undefined {
  if (frame.xScale === 'log') return logTicks(frame.xDomain ?? rows);
  if (!frame.wholeX) return undefined;
  const { margin, theme } = frame;
  const most = ticksThatFit(width - margin.left - margin.right, theme.fontSize);
  return wholeTicks(frame.xDomain ?? [rows[0] as number, rows.at(-1) as number], most);
}

async function shadeBands(element: HTMLElement, { frame, points }: LinePicture): Promise<void> {
  const view = viewOf(element);
  if (!view) return;
  const positive = points.flat().flatMap(({ y, low }) => [y, low ?? y].filter((value) => value > 0));
  // A band that reaches below zero ends at the lowest positive number where the axis is logarithmic.
  const floor = frame.yScale === 'log' ? Math.min(...positive) : Number.NEGATIVE_INFINITY;
  frame.series.forEach(({ banded }, i) => {
    if (!banded) return;
    const shaded = (points[i] ?? []).flatMap(({ x, low, high }) =>
      low === undefined || high === undefined || high < floor ? [] : [{ x, low: Math.max(low, floor), high }],
    );
    view.change(bandName(i), changeset().remove(truthy).insert(shaded));
  });
  await view.runAsync();
}

async function labelEnds(element: HTMLElement, { frame, points }: LinePicture): Promise<void> {
  const view = viewOf(element);
  if (!view) return;
  const place = view.scale('y') as (y: number) => number;
  const ends = frame.series.flatMap(({ label, colour }, i) => {
    const last = points[i]?.findLast(({ y }) => Number.isFinite(y) && (frame.yScale === 'linear' || y > 0));
    return last ? [{ text: label, colour, y: place(last.y) }] : [];
  });
  const heights = spreadLabels(
    ends.map(({ y }) => y),
    frame.theme.fontSize + 3,
    view.height(),
  );
  const labels: EndLabel[] = ends.map((end, i) => ({ ...end, y: heights[i] as number }));
  await view.change(labelsName, changeset().remove(truthy).insert(labels)).runAsync();
}
