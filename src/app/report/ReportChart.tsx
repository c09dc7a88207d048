import type * as PlotModule from '@observablehq/plot';
import { useEffect, useRef, useState } from 'react';
import { ChartLegend } from '../../ui/charts/ChartLegend.tsx';
import { chartTheme, resolveColour } from '../../ui/charts/chart-theme.ts';
import { dashLengths, type LineSeries } from '../../ui/charts/line-series.ts';
import { logTicks } from '../../ui/charts/log-ticks.ts';
import { wholeTicks } from '../../ui/charts/whole-ticks.ts';
import { ScrollBox } from '../../ui/controls/ScrollBox.tsx';
import type { ReportedChart } from './charts-of.ts';
import styles from './report.module.css';

/** In the units of the picture, which the sheet scales to its width: the same on a phone, on a screen and on paper. */
const size = { width: 660, height: 270, marginLeft: 56, marginBottom: 42, marginRight: 16 };
/** As many as have room at that width. */
const mostTicks = 12;
/** There is no epoch one and a half. */
const whole = (epoch: number) => (Number.isInteger(epoch) ? String(epoch) : '');
/** A power of ten as its digits, 0.00001, where Plot would write 10µ. */
const inFull = (power: number) => power.toLocaleString('en-GB', { maximumSignificantDigits: 1 });
const nothingHidden: ReadonlySet<string> = new Set();

/** A chart as a vector drawing of one size, for paper. */
export function ReportChart({ chart }: { readonly chart: ReportedChart }) {
  const target = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing');
  const look = JSON.stringify(chart);
  useEffect(() => {
    let wanted = true;
    import('@observablehq/plot')
      .then((plot) => {
        if (!wanted || !target.current) return;
        target.current.replaceChildren(draw(plot, target.current, JSON.parse(look) as ReportedChart));
        setState('drawn');
      })
      .catch(() => setState('failed'));
    return () => {
      wanted = false;
    };
  }, [look]);
  return (
    <figure className={styles.chart} data-chart={state}>
      <figcaption>{chart.title}</figcaption>
      <ChartLegend series={chart.series} hidden={nothingHidden} />
      <ScrollBox label={chart.title}>
        <div ref={target} className={styles.picture} />
      </ScrollBox>
      {state === 'failed' && <p>The chart could not be drawn; its results are in the table.</p>}
    </figure>
  );
}

function draw(plot: typeof PlotModule, target: HTMLElement, chart: ReportedChart): Element {
  const theme = chartTheme(target);
  const centred = { labelAnchor: 'center' as const, labelArrow: 'none' as const };
  const picture = plot.plot({
    ...size,
    style: { color: theme.ink, background: 'transparent', fontFamily: theme.font, fontSize: '12px' },
    x: { type: chart.xScale, label: chart.xLabel, ...centred, ...ticksOf(chart) },
    y: { label: chart.yLabel, grid: true, zero: true, nice: true, ...centred },
    marks: [
      plot.ruleY([0], { stroke: theme.line }),
      ...chart.series.flatMap((series) => linesOf(plot, target, series)),
    ],
  });
  // One picture with one name: what Plot calls its parts ("rule", "line") says nothing to anybody.
  for (const part of picture.querySelectorAll('g[aria-label]')) part.removeAttribute('aria-label');
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', `${chart.title}: ${chart.yLabel} against ${chart.xLabel}`);
  return picture;
}

function ticksOf({ series, xLabel, xScale }: ReportedChart) {
  const xs = series.flatMap(({ points }) => points.map(({ x }) => x));
  if (xScale === 'log') {
    const ticks = logTicks(xs);
    return ticks && { ticks, tickFormat: inFull };
  }
  if (xLabel !== 'epoch') return undefined;
  const ticks = wholeTicks([Math.min(...xs), Math.max(...xs)], mostTicks);
  return { tickFormat: whole, ...(ticks && { ticks }) };
}

function linesOf(plot: typeof PlotModule, target: HTMLElement, { colour, dash = 'solid', points }: LineSeries) {
  const stroke = resolveColour(target, colour);
  const banded = points.filter(({ low, high }) => low !== undefined && high !== undefined);
  return [
    plot.areaY(banded, { x: 'x', y1: 'low', y2: 'high', fill: stroke, fillOpacity: 0.15 }),
    plot.lineY(points, { x: 'x', y: 'y', stroke, strokeWidth: 1.75, strokeDasharray: dashLengths[dash].join(' ') }),
    ...(points.length <= 12 ? [plot.dot(points, { x: 'x', y: 'y', fill: stroke, r: 2.5 })] : []),
  ];
}
