import { type RefObject, useEffect, useRef, useState } from 'react';
import { useWidth } from '../useWidth.ts';
import { chartTheme, resolveColour } from './chart-theme.ts';
import type { LinePicture } from './draw-line-chart.ts';
import { dashLengths, type LineSeries } from './line-series.ts';
import { type Paced, paced } from './paced.ts';
import { shortLabels } from './short-labels.ts';
import { thinPoints } from './thin-points.ts';
import { useLookChanges } from './useLookChanges.ts';
import { whenIdle, yieldToPage } from './yield-to-page.ts';

const redrawGapMs = 250;
const pointLimit = 300;

/** What useLinePicture draws. */
export interface LineChartLook {
  readonly title: string;
  readonly description: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly series: readonly LineSeries[];
  readonly height: number;
  readonly xScale: 'linear' | 'log';
  readonly yScale: 'linear' | 'log';
  readonly dots: boolean;
  readonly fromZero: boolean;
  readonly xDomain?: readonly [number, number];
  readonly yDomain?: readonly [number, number];
}

/** Keeps the picture in the element up to date; says whether it is there, or why not. */
export function useLinePicture(element: RefObject<HTMLDivElement | null>, look: LineChartLook) {
  const [state, setState] = useState<'loading' | 'drawn' | 'failed'>('loading');
  const width = useWidth(element);
  const changes = useLookChanges();
  const latest = useRef(look);
  latest.current = look;
  const painter = useRef<Paced>(undefined);

  useEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    const drawing = paced(async () => {
      try {
        await draw(target, latest.current);
        setState('drawn');
      } catch {
        setState('failed');
      }
    }, redrawGapMs);
    painter.current = drawing;
    return () => {
      drawing.stop();
      void import('./vega-embed-shim.ts').then(({ release }) => release(target));
    };
  }, [element]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new picture is wanted exactly when one of these changes
  useEffect(() => {
    if (width > 0) painter.current?.request();
  }, [look, width, changes]);
  return state;
}

/** Has what draws ready before there is anything to draw. */
export function useDrawingReady(): void {
  useEffect(() => whenIdle(() => void import('./draw-line-chart.ts')), []);
}

async function draw(element: HTMLDivElement, look: LineChartLook): Promise<void> {
  const { drawLineChart } = await import('./draw-line-chart.ts');
  await yieldToPage();
  await drawLineChart(element, pictureFor(element, look));
}

function pictureFor(element: HTMLDivElement, look: LineChartLook): LinePicture {
  const { title, description, series, xDomain, yDomain, xScale, yScale, dots } = look;
  const theme = chartTheme(element);
  const width = element.clientWidth;
  const labels = shortLabels(series.map(({ label }) => label));
  const longest = Math.max(0, ...labels.map((label) => label.length));
  const labelRoom = Math.round(longest * theme.fontSize * 0.56) + 12;
  // On a phone long labels would take the lines' place; the legend names them there.
  const isLabelled = labelRoom < width / 3;
  return {
    frame: {
      theme,
      description: `${title}. ${description}`,
      series: series.map(({ colour, dash = 'solid', points }, i) => ({
        label: isLabelled ? (labels[i] as string) : '',
        colour: resolveColour(element, colour),
        dash: dashLengths[dash].map((length) => (length * theme.lineWidth) / 2),
        banded: points.some(({ low }) => low !== undefined),
      })),
      xScale,
      yScale,
      dots,
      wholeX: series.every(({ points }) => points.every(({ x }) => Number.isInteger(x))),
      ...(xDomain && { xDomain }),
      ...(yDomain && { yDomain }),
      margin: {
        top: 10,
        right: isLabelled ? labelRoom : theme.fontSize * 1.5,
        bottom: theme.fontSize * 3.4,
        left: theme.fontSize * 4.8,
      },
    },
    points: series.map(({ points }) => thinPoints(points, pointLimit)),
    xLabel: look.xLabel,
    yLabel: look.yLabel,
    width,
    height: look.height,
    fromZero: look.fromZero,
  };
}
