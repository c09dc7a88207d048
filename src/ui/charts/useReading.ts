import { type PointerEvent, useState } from 'react';
import type { LineSeries } from './line-series.ts';

/** The place under the pointer: its x, where that lies in the picture (pixels), and the values there by series id. */
export interface Reading {
  readonly x: number;
  readonly left: number;
  readonly values: ReadonlyMap<string, number>;
}

/** Follows the pointer over a line chart; the nearest x of any line is read. */
export function useReading(series: readonly LineSeries[]) {
  const [reading, setReading] = useState<Reading>();
  const follow = async ({ currentTarget, clientX }: PointerEvent<HTMLElement>) => {
    const { viewOf } = await import('./vega-embed-shim.ts');
    const view = viewOf(currentTarget);
    if (!view) return;
    const scale = view.scale('x') as ((x: number) => number) & { invert: (pixel: number) => number };
    const { left: originX } = view.padding() as { left: number };
    const pointed = scale.invert(clientX - currentTarget.getBoundingClientRect().left - originX);
    const x = nearest(series, pointed);
    setReading(x === undefined ? undefined : { x, left: originX + scale(x), values: valuesAt(series, x) });
  };
  return {
    reading,
    onPointerMove: (event: PointerEvent<HTMLElement>) => void follow(event),
    onPointerLeave: () => setReading(undefined),
  };
}

function nearest(series: readonly LineSeries[], pointed: number): number | undefined {
  let best: number | undefined;
  for (const { points } of series) {
    for (const { x } of points) {
      if (best === undefined || Math.abs(x - pointed) < Math.abs(best - pointed)) best = x;
    }
  }
  return best;
}

function valuesAt(series: readonly LineSeries[], x: number): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const { id, points } of series) {
    const point = points.find((candidate) => candidate.x === x);
    if (point) values.set(id, point.y);
  }
  return values;
}
