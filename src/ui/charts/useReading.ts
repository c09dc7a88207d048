import { type PointerEvent, type RefObject, useState } from 'react';
import { readable } from './chart-numbers.ts';
import type { LineSeries } from './line-series.ts';

/** A place on the x axis: its x, where that lies in the picture (pixels), and the values there by series id. */
export interface Reading {
  readonly x: number;
  readonly left: number;
  /** Whether that is in the right half of it. */
  readonly isRight: boolean;
  readonly values: ReadonlyMap<string, number>;
}

// Vega comes with the first picture. Once it is here a place is read at once, or quick keys would overtake one another.
let drawing: typeof import('./vega-embed-shim.ts') | undefined;

async function whenDrawing(): Promise<void> {
  drawing ??= await import('./vega-embed-shim.ts');
}

/** What is read off a line chart, at the x nearest to the pointer or at one asked for. */
export function useReading(series: readonly LineSeries[], picture: RefObject<HTMLElement | null>) {
  const [reading, setReading] = useState<Reading>();
  const readAt = (place: (scale: XScale, originX: number) => number | undefined): void => {
    if (!drawing) return void whenDrawing().then(() => readAt(place));
    const element = picture.current;
    const view = element && drawing.viewOf(element);
    if (!view) return;
    const scale = view.scale('x') as XScale;
    const { left: originX } = view.padding() as { left: number };
    const x = place(scale, originX);
    if (x === undefined) return setReading(undefined);
    const left = originX + scale(x);
    setReading({ x, left, isRight: left > element.clientWidth / 2, values: valuesAt(series, x) });
  };
  const follow = ({ currentTarget, clientX }: PointerEvent<HTMLElement>) => {
    const { left } = currentTarget.getBoundingClientRect();
    readAt((scale, originX) => nearest(series, scale.invert(clientX - left - originX)));
  };
  const leave = () => setReading(undefined);
  return { reading, leave, read: (x: number) => readAt(() => x), onPointerMove: follow, onPointerLeave: leave };
}

type XScale = ((x: number) => number) & { invert: (pixel: number) => number };

/** Every x at which some line has a point, ascending. */
export function xsOf(series: readonly LineSeries[]): readonly number[] {
  return [...new Set(series.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b);
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

/** "epoch 10: learning rate 0.001, 0.4406; learning rate 0.01, 0.1302". */
export function readingInWords(xLabel: string, series: readonly LineSeries[], x: number | undefined): string {
  if (x === undefined) return 'no points yet';
  const values = valuesAt(series, x);
  const there = series
    .filter(({ id }) => values.has(id))
    .map(({ id, label }) => `${label}, ${readable(values.get(id))}`);
  return `${xLabel} ${readable(x)}: ${there.join('; ')}`;
}
