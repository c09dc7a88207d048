import { useCallback, useMemo } from 'react';
import { ChartFigure } from './ChartFigure.tsx';
import { ChartLegend } from './ChartLegend.tsx';
import { dashLengths } from './line-series.ts';
import { PlotPicture, type PlotPlace } from './PlotPicture.tsx';
import {
  type ReliabilityRow,
  type ReliabilitySeries,
  reliabilityNumbers,
  reliabilityRows,
} from './reliability-rows.ts';

interface ReliabilityDiagramProps {
  readonly title: string;
  readonly description: string;
  readonly series: readonly ReliabilitySeries[];
  readonly height?: number;
}

const symbols = ['circle', 'square', 'triangle', 'diamond'] as const;
const nothingHidden: ReadonlySet<string> = new Set();
const share = { domain: [0, 1], tickFormat: (part: number) => `${Math.round(100 * part)} %`, ticks: 5, grid: true };

/** Accuracy against confidence, bin by bin, with 95 % intervals; a calibrated model lies on the diagonal. */
export function ReliabilityDiagram({ title, description, series, height = 340 }: ReliabilityDiagramProps) {
  const rows = useMemo(() => reliabilityRows(series), [series]);
  const specify = useCallback(
    (plot: typeof import('@observablehq/plot'), place: PlotPlace) => specification(plot, place, { series, rows }),
    [series, rows],
  );
  return (
    <ChartFigure
      title={title}
      description={description}
      numbers={() => reliabilityNumbers(rows)}
      isEmpty={rows.length === 0}
    >
      <ChartLegend series={series} hidden={nothingHidden} />
      <PlotPicture label={`${title}. ${description}`} height={height} specify={specify} />
    </ChartFigure>
  );
}

interface Drawn {
  readonly series: readonly ReliabilitySeries[];
  readonly rows: readonly ReliabilityRow[];
}

function specification(
  plot: typeof import('@observablehq/plot'),
  { theme, colour, width }: PlotPlace,
  { series, rows }: Drawn,
) {
  const marks = series.flatMap(({ id, colour: token, dash = 'solid' }, i) => {
    const own = rows.filter((row) => row.id === id);
    const stroke = colour(token);
    const symbol = symbols[i % symbols.length] as (typeof symbols)[number];
    return [
      plot.ruleX(own, { x: 'confidence', y1: 'low', y2: 'high', stroke, strokeOpacity: 0.6 }),
      plot.lineY(own, {
        x: 'confidence',
        y: 'accuracy',
        stroke,
        strokeWidth: theme.lineWidth,
        strokeDasharray: dashLengths[dash].join(' '),
      }),
      plot.dot(own, { x: 'confidence', y: 'accuracy', fill: stroke, symbol, r: 4.5 }),
    ];
  });
  const diagonal = [
    { confidence: 0, accuracy: 0 },
    { confidence: 1, accuracy: 1 },
  ];
  return {
    marginLeft: theme.fontSize * 5.4,
    marginBottom: theme.fontSize * 3.8,
    // Half of "100 %" hangs over the end of the axis.
    marginRight: theme.fontSize * 2,
    marginTop: theme.fontSize,
    x: {
      ...share,
      ticks: width < theme.fontSize * 26 ? 2 : share.ticks,
      label: 'confidence in the prediction',
      labelOffset: theme.fontSize * 3.4,
      tickPadding: theme.fontSize * 0.5,
      labelAnchor: 'center' as const,
      labelArrow: 'none' as const,
    },
    y: {
      ...share,
      label: 'accuracy',
      labelOffset: theme.fontSize * 5,
      labelAnchor: 'center' as const,
      labelArrow: 'none' as const,
    },
    marks: [
      plot.line(diagonal, { x: 'confidence', y: 'accuracy', stroke: theme.inkSoft, strokeDasharray: '2 4' }),
      ...marks,
    ],
  };
}
