import type * as PlotModule from '@observablehq/plot';
import { useCallback, useMemo } from 'react';
import { ChartFigure } from '../../../ui/charts/ChartFigure.tsx';
import { PlotPicture, type PlotPlace } from '../../../ui/charts/PlotPicture.tsx';
import { stripDots, stripLevels, stripMeans } from './search-points.ts';
import type { SettingRow } from './setting-rows.ts';
import { tickCount } from './tick-count.ts';

const title = 'Validation accuracy, setting by setting';
const description =
  'In each line a tick for every setting with that value: below and grey the published ones, above and blue those trained here. The thick strokes are the means.';

/** Which setting matters: the accuracies under each value of each setting, published and the reader's. */
export function SettingStrips({ own }: { readonly own: readonly SettingRow[] }) {
  const levels = useMemo(() => stripLevels(own), [own]);
  const dots = useMemo(() => stripDots(own), [own]);
  const specify = useCallback(
    (plot: typeof PlotModule, place: PlotPlace) => specification(plot, place, { levels, dots }),
    [levels, dots],
  );
  const means = useMemo(() => ({ mine: stripMeans(dots, 'mine'), published: stripMeans(dots, 'published') }), [dots]);
  return (
    <ChartFigure
      title={title}
      description={description}
      numbers={() => ({
        columns: ['value', 'mean here', 'mean published'],
        rows: levels.map((level) => [
          level,
          means.mine.find((dot) => dot.level === level)?.accuracy,
          means.published.find((dot) => dot.level === level)?.accuracy,
        ]),
      })}
      isEmpty={false}
    >
      <PlotPicture label={`${title}. ${description}`} height={40 + 28 * levels.length} specify={specify} />
    </ChartFigure>
  );
}

interface Strips {
  readonly levels: readonly string[];
  readonly dots: ReturnType<typeof stripDots>;
}

function specification(
  plot: typeof PlotModule,
  { theme, colour, width }: PlotPlace,
  { levels, dots }: Strips,
): PlotModule.PlotOptions {
  const half = 9;
  const looks = {
    published: { stroke: theme.inkSoft, insetTop: half + 1, insetBottom: 1 },
    mine: { stroke: colour('var(--mlp)'), insetTop: 1, insetBottom: half + 1 },
  } as const;
  const longest = Math.max(...levels.map((level) => level.length));
  const marginLeft = Math.round(longest * theme.fontSize * 0.56) + 8;
  const ticks = tickCount(width - marginLeft, theme.fontSize);
  return {
    marginLeft,
    marginBottom: theme.fontSize * 3.2,
    marginRight: theme.fontSize,
    x: {
      label: 'validation accuracy',
      labelAnchor: 'center',
      labelArrow: 'none',
      labelOffset: theme.fontSize * 2.6,
      ticks,
      grid: true,
    },
    y: { domain: [...levels], label: null, tickSize: 0, padding: 0.1 },
    marks: (['published', 'mine'] as const).flatMap((whose) => [
      plot.tickX(
        dots.filter((dot) => dot.whose === whose),
        { x: 'accuracy', y: 'level', strokeOpacity: 0.45, ...looks[whose] },
      ),
      plot.tickX(stripMeans(dots, whose), { x: 'accuracy', y: 'level', strokeWidth: 3.5, ...looks[whose] }),
    ]),
  };
}
