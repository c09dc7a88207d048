import { type LossUnit, logLoss, smallest } from './log-loss.ts';

/** How f is laid out along the axis. */
export type Axis = 'linear' | 'logarithmic';

/** The frame of the plot: where f and the loss lie as fractions of its width (from the left) and height (from the bottom). */
export interface LossPlot {
  readonly x: (f: number) => number;
  readonly y: (loss: number) => number;
  /** The f at a fraction of the width, within what can be reached. */
  readonly fAt: (x: number) => number;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  /** The curve as points between 0 and 1, y downwards as in SVG. */
  readonly curve: readonly (readonly [number, number])[];
}

const points = 120;
const tops = [5, 10, 20, 30, 40];
const decades = [3, 6, 12];

/** A plot wide and high enough for f: its axes grow in jumps, because the loss has no upper bound. */
export function lossPlot(f: number, axis: Axis, unit: LossUnit): LossPlot {
  return axis === 'linear' ? linearPlot(f, unit) : logarithmicPlot(f, unit);
}

/** The next f for an arrow key (`size` 1) or a page key (`size` 10); near 0 a linear step becomes a factor. */
export function nudge(f: number, axis: Axis, size: number): number {
  const next = axis === 'logarithmic' ? f * 10 ** (size / 10) : linearNudge(f, size / 100);
  return clamp(next);
}

/** Keeps f where the lab can show it. */
export function clamp(f: number): number {
  return Math.min(1, Math.max(smallest, f));
}

function linearNudge(f: number, by: number): number {
  const isSmall = f < Math.abs(by) || (by < 0 && f <= -by * 1.000001);
  if (isSmall) return by < 0 ? f / 2 : Math.min(f * 2, by);
  return Number((f + by).toFixed(6));
}

function linearPlot(f: number, unit: LossUnit): LossPlot {
  const loss = logLoss(f, unit);
  const top = tops.find((candidate) => loss <= 0.97 * candidate) ?? 50;
  const left = unit === 'nats' ? Math.exp(-top) : 2 ** -top;
  return {
    x: (value) => value,
    y: (value) => value / top,
    fAt: (x) => Math.min(1, Math.max(0.001, x)),
    xTicks: [0, 0.2, 0.4, 0.6, 0.8, 1],
    yTicks: Array.from({ length: 6 }, (_, i) => (i * top) / 5),
    curve: Array.from({ length: points + 1 }, (_, i) => {
      const at = left ** (i / points);
      return [at, 1 - logLoss(at, unit) / top];
    }),
  };
}

function logarithmicPlot(f: number, unit: LossUnit): LossPlot {
  const span = decades.find((candidate) => f >= 10 ** -candidate * 0.999) ?? 12;
  const top = logLoss(10 ** -span, unit);
  const step = [1, 2, 5, 10].find((candidate) => top / candidate <= 7) ?? 10;
  return {
    x: (value) => 1 + Math.log10(value) / span,
    y: (value) => value / top,
    fAt: (x) => clamp(10 ** ((Math.min(1, Math.max(0, x)) - 1) * span)),
    xTicks: Array.from({ length: 4 }, (_, i) => 10 ** (((i - 3) * span) / 3)),
    yTicks: Array.from({ length: Math.floor(top / step) + 1 }, (_, i) => i * step),
    curve: [
      [0, 0],
      [1, 1],
    ],
  };
}
