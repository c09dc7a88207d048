import { useCallback, useMemo } from 'react';
import type { PixelStatistics } from '../../../datasets/splits/pixel-statistics.ts';
import { ChartFigure } from '../../../ui/charts/ChartFigure.tsx';
import { PlotPicture, type PlotPlace } from '../../../ui/charts/PlotPicture.tsx';
import { side } from './data-store.ts';
import { type HistogramBar, histogramBars } from './histogram-bars.ts';

interface PixelHistogramProps {
  readonly statistics: PixelStatistics;
  readonly pixel: number;
}

/** How often the pixel has which value in the training images, on a logarithmic axis. */
export function PixelHistogram({ statistics: { histograms, trainCount }, pixel }: PixelHistogramProps) {
  const bars = useMemo(() => histogramBars(histograms.subarray(256 * pixel, 256 * (pixel + 1))), [histograms, pixel]);
  const specify = useCallback(
    (plot: typeof import('@observablehq/plot'), place: PlotPlace) => specification(plot, place, { bars, trainCount }),
    [bars, trainCount],
  );
  const title = `Values of row ${Math.floor(pixel / side)}, column ${pixel % side}`;
  const description = `Over the ${trainCount.toLocaleString('en-GB')} training images, on a logarithmic axis; the first bar is 0 alone.`;
  return (
    <ChartFigure
      title={title}
      description={description}
      isEmpty={false}
      numbers={() => ({
        columns: ['value', 'training images'],
        rows: bars.map(({ from, to, count }) => [from === to ? String(from) : `${from}–${to}`, count]),
      })}
    >
      <PlotPicture label={`${title}. ${description}`} height={200} specify={specify} />
    </ChartFigure>
  );
}

interface Drawn {
  readonly bars: readonly HistogramBar[];
  readonly trainCount: number;
}

function specification(plot: typeof import('@observablehq/plot'), { theme }: PlotPlace, { bars, trainCount }: Drawn) {
  // The bar of 0 stands apart, one step to the left.
  const drawn = bars.filter(({ count }) => count > 0).map((bar) => ({ ...bar, x1: bar.to === 0 ? -16 : bar.from }));
  return {
    marginLeft: theme.fontSize * 5.4,
    marginBottom: theme.fontSize * 3.2,
    x: {
      domain: [-20, 256],
      ticks: [0, 64, 128, 192, 255],
      label: 'value of the pixel',
      labelAnchor: 'center' as const,
      labelOffset: theme.fontSize * 2.6,
      labelArrow: 'none' as const,
    },
    y: {
      type: 'log' as const,
      domain: [0.7, trainCount],
      ticks: [1, 10, 100, 1000, 10_000].filter((tick) => tick <= trainCount),
      tickFormat: (count: number) => count.toLocaleString('en-GB'),
      grid: true,
      label: 'images',
      labelAnchor: 'center' as const,
      labelArrow: 'none' as const,
      labelOffset: theme.fontSize * 5,
    },
    marks: [
      plot.rect(drawn, {
        x1: 'x1',
        x2: (bar: (typeof drawn)[number]) => (bar.to === 0 ? -2 : bar.to + 0.5),
        y1: 0.7,
        y2: 'count',
        fill: theme.ink,
        inset: 0.5,
      }),
    ],
  };
}
