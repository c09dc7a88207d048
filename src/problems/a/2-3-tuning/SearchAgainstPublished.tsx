import type * as PlotModule from '@observablehq/plot';
import { useCallback, useMemo } from 'react';
import { ChartFigure } from '../../../ui/charts/ChartFigure.tsx';
import { PlotPicture, type PlotPlace } from '../../../ui/charts/PlotPicture.tsx';
import { type SharedSetting, sharedNumbers, sharedSettings } from './search-points.ts';
import type { SettingRow } from './setting-rows.ts';
import { tickCount } from './tick-count.ts';
import styles from './tuning.module.css';

const title = 'Validation accuracy here against the published';
const description = 'One mark for each setting in both searches. On the diagonal the two agree.';
const looks = [
  { activation: 'relu', name: 'ReLU', colour: 'var(--accent)', symbol: 'circle' },
  { activation: 'tanh', name: 'tanh', colour: 'var(--above-zero)', symbol: 'triangle' },
] as const;

/** The reader's validation accuracies over the published ones, setting by setting. */
export function SearchAgainstPublished({ own }: { readonly own: readonly SettingRow[] }) {
  const shared = useMemo(() => sharedSettings(own), [own]);
  const specify = useCallback(
    (plot: typeof PlotModule, place: PlotPlace) => specification(plot, place, shared),
    [shared],
  );
  return (
    <ChartFigure
      title={title}
      description={description}
      numbers={() => sharedNumbers(shared)}
      isEmpty={shared.length === 0}
    >
      {shared.length === 0 ? (
        <p className={styles.empty}>Marks appear here as settings of the published grid end.</p>
      ) : (
        <>
          <ul className={styles.legend} aria-label="Marks">
            {looks.map(({ activation, name, colour }) => (
              <li key={activation}>
                <svg viewBox="-6 -6 12 12" aria-hidden="true" fill={colour}>
                  {activation === 'relu' ? <circle r="4.5" /> : <path d="M0 -5.5 5 4 -5 4Z" />}
                </svg>
                {name}
              </li>
            ))}
          </ul>
          <PlotPicture label={`${title}. ${description}`} height={360} specify={specify} />
        </>
      )}
    </ChartFigure>
  );
}

function specification(
  plot: typeof PlotModule,
  { theme, colour, width }: PlotPlace,
  shared: readonly SharedSetting[],
): PlotModule.PlotOptions {
  const all = shared.flatMap(({ own, published }) => [own, published]);
  const domain = [Math.min(...all) - 0.002, Math.max(...all) + 0.002];
  const marginLeft = theme.fontSize * 5.2;
  const ticks = tickCount(width - marginLeft, theme.fontSize);
  const axis = { domain, ticks, grid: true, labelArrow: 'none', labelAnchor: 'center' } as const;
  return {
    marginLeft,
    marginBottom: theme.fontSize * 3.4,
    x: { ...axis, label: 'published', labelOffset: theme.fontSize * 2.6 },
    y: { ...axis, label: 'here', labelOffset: theme.fontSize * 4.8 },
    marks: [
      plot.line(
        domain.map((end) => [end, end] as [number, number]),
        { stroke: theme.inkSoft, strokeDasharray: '2 4' },
      ),
      ...looks.map(({ activation, colour: token, symbol }) =>
        plot.dot(
          shared.filter((one) => one.activation === activation),
          { x: 'published', y: 'own', symbol, r: 4.5, fill: colour(token), fillOpacity: 0.75, stroke: theme.paper },
        ),
      ),
    ],
  };
}
