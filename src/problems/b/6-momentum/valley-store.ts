import * as v from 'valibot';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { keptFields } from '../../../ui/storage/kept-fields.ts';
import type { Descent, Place } from './valley.ts';
import type { Company } from './valley-words.ts';

/** How far from the middle the ball may start. */
export const farthest: Place = { x: 9.8, y: 3.8 };

interface ValleyState {
  readonly start: Place;
  readonly descent: Descent;
  readonly company: Company;
}

const first: ValleyState = {
  start: { x: -9, y: 2.5 },
  descent: { eta: 0.15, beta: 0.9, kappa: 50 },
  company: 'effective',
};

const within = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));

/** The valley, the ball and its start as the reader has set them, kept in this browser. */
export const useValley = create<ValleyState>()(
  persist(
    () => first,
    keptFields<ValleyState>('b6.valley', {
      start: v.object({ x: within(-farthest.x, farthest.x), y: within(-farthest.y, farthest.y) }),
      descent: v.object({ eta: within(0.01, 4.5), beta: within(0, 0.99), kappa: within(1, 100) }),
      company: v.picklist(['effective', 'same', 'none']),
    }),
  ),
);

/** Puts the ball to another start, as far out as it may go. */
export function startAt({ x, y }: Place): void {
  const keep = (value: number, end: number) => Math.min(end, Math.max(-end, value));
  useValley.setState({ start: { x: keep(x, farthest.x), y: keep(y, farthest.y) } });
}

/** Changes the step size, the momentum or the valley. */
export function changeDescent(changes: Partial<Descent>): void {
  useValley.setState(({ descent }) => ({ descent: { ...descent, ...changes } }));
}

/** Sets the valley and the ball as the page first had them. */
export function resetValley(): void {
  useValley.setState(first);
}

const textOf = ({ start, descent, company }: ValleyState) => JSON.stringify([start, descent, company]);

/** Whether everything stands as the page first had it. */
export function useIsFirstValley(): boolean {
  return useValley((state) => textOf(state) === textOf(first));
}
