import type * as PlotModule from '@observablehq/plot';
import { useEffect, useRef, useState } from 'react';
import { useWidth } from '../useWidth.ts';
import type { ChartTheme } from './chart-frame.ts';
import { chartTheme, resolveColour } from './chart-theme.ts';
import styles from './LineChart.module.css';
import { useLookChanges } from './useLookChanges.ts';
import { useStageHeight } from './useStageHeight.ts';

/** What a Plot specification may need to know of the place it is drawn in. */
export interface PlotPlace {
  readonly width: number;
  readonly theme: ChartTheme;
  /** The value of a colour such as "var(--cnn)". */
  readonly colour: (colour: string) => string;
}

interface PlotPictureProps {
  readonly label: string;
  readonly height: number;
  /** Makes the specification; give the same function again to keep the picture. */
  readonly specify: (plot: typeof PlotModule, place: PlotPlace) => PlotModule.PlotOptions;
}

/** A picture drawn by Observable Plot (loaded when first needed) that follows the width and the theme. */
export function PlotPicture({ label, height: wanted, specify }: PlotPictureProps) {
  const element = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'loading' | 'drawn' | 'failed'>('loading');
  const width = useWidth(element);
  const height = useStageHeight(wanted);
  const changes = useLookChanges();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changes` stands for the theme, read from the page
  useEffect(() => {
    const target = element.current;
    if (!target || width === 0) return undefined;
    let isWanted = true;
    import('@observablehq/plot')
      .then((plot) => {
        if (!isWanted) return;
        target.replaceChildren(draw(plot, target, { label, width, height, specify }));
        setState('drawn');
      })
      .catch(() => setState('failed'));
    return () => {
      isWanted = false;
    };
  }, [label, width, height, specify, changes]);
  return (
    <div className={styles.stage} style={{ height }}>
      {state === 'loading' ? <p className={styles.empty}>Drawing …</p> : null}
      {state === 'failed' ? (
        <p className={styles.empty}>The chart cannot be drawn here; its numbers are in the table.</p>
      ) : null}
      <div ref={element} className={styles.picture} data-picture />
    </div>
  );
}

function draw(
  plot: typeof PlotModule,
  target: HTMLElement,
  { label, width, height, specify }: PlotPictureProps & { readonly width: number },
): Element {
  const theme = chartTheme(target);
  const place = { width, theme, colour: (colour: string) => resolveColour(target, colour) };
  const style = {
    color: theme.inkSoft,
    background: 'transparent',
    fontFamily: theme.font,
    fontSize: `${theme.fontSize}px`,
  };
  const picture = plot.plot({ width, height, style, ...specify(plot, place) });
  // Plot names its groups by the kind of mark, which no reader needs and which is no valid name of a group.
  for (const group of picture.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', label);
  return picture;
}
