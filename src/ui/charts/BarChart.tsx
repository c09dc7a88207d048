import { useCallback } from 'react';
import { ChartFigure } from './ChartFigure.tsx';
import { readable } from './chart-numbers.ts';
import { PlotPicture, type PlotPlace } from './PlotPicture.tsx';

/** One bar; `spread` is drawn to both sides of its end (a standard deviation over seeds, say). */
export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly spread?: number;
  /** A CSS colour, usually a token; the accent unless given. */
  readonly colour?: string;
}

interface BarChartProps {
  readonly title: string;
  readonly description: string;
  readonly valueLabel: string;
  readonly bars: readonly Bar[];
  /** How a value is written at the end of its bar. */
  readonly format?: (value: number) => string;
}

const barHeight = 34;

/** Horizontal bars from zero, each with its name on the left and its value at its end. */
export function BarChart({ title, description, valueLabel, bars, format = readable }: BarChartProps) {
  const specify = useCallback(
    (plot: typeof import('@observablehq/plot'), place: PlotPlace) =>
      specification(plot, place, { bars, valueLabel, format }),
    [bars, valueLabel, format],
  );
  const numbers = () => ({
    columns: ['', valueLabel, '±'],
    rows: bars.map((bar) => [bar.label, bar.value, bar.spread]),
  });
  return (
    <ChartFigure title={title} description={description} numbers={numbers} isEmpty={bars.length === 0}>
      <PlotPicture label={`${title}. ${description}`} height={bars.length * barHeight + 68} specify={specify} />
    </ChartFigure>
  );
}

function specification(
  plot: typeof import('@observablehq/plot'),
  { theme, colour }: PlotPlace,
  { bars, valueLabel, format }: Required<Pick<BarChartProps, 'bars' | 'valueLabel' | 'format'>>,
) {
  const drawn = bars.map(({ label, value, spread = 0, colour: token = 'var(--accent)' }) => ({
    ...{ label, value, text: format(value), fill: colour(token) },
    low: value - spread,
    high: value + spread,
  }));
  const longest = Math.max(0, ...bars.map(({ label }) => label.length));
  return {
    marginLeft: Math.round(longest * theme.fontSize * 0.58) + 16,
    marginRight: theme.fontSize * 5,
    marginBottom: theme.fontSize * 3.6,
    x: {
      label: valueLabel,
      labelAnchor: 'center' as const,
      labelArrow: 'none' as const,
      zero: true,
      grid: true,
      ticks: 5,
    },
    y: { domain: bars.map(({ label }) => label), label: null },
    marks: [
      plot.barX(drawn, { x: 'value', y: 'label', fill: 'fill', insetTop: 3, insetBottom: 3 }),
      plot.ruleY(drawn, { y: 'label', x1: 'low', x2: 'high', stroke: theme.ink, strokeWidth: 1.5 }),
      plot.text(drawn, { x: 'high', y: 'label', text: 'text', dx: 6, textAnchor: 'start' as const, fill: theme.ink }),
      plot.ruleX([0], { stroke: theme.inkSoft }),
    ],
  };
}
