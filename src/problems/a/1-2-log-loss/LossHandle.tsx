import type { KeyboardEvent } from 'react';
import { plainNumber } from '../../../ui/numbers/plain-number.ts';
import styles from './LossCurve.module.css';
import { type LossUnit, logLoss, smallest } from './log-loss.ts';
import { type Axis, nudge } from './loss-plot.ts';

interface LossHandleProps {
  readonly f: number;
  readonly y: number;
  readonly axis: Axis;
  readonly unit: LossUnit;
  /** Fractions of the plot. */
  readonly left: number;
  readonly bottom: number;
  readonly onMove: (f: number) => void;
}

const sizes: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  PageUp: 10,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageDown: -10,
};

/** The point on the curve: a slider for the probability of the true class. */
export function LossHandle({ f, y, axis, unit, left, bottom, onMove }: LossHandleProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const size = sizes[event.key];
    const next = size ? nudge(f, axis, size) : { Home: smallest, End: 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onMove(next);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.handle}
      style={{ left: `${100 * left}%`, bottom: `${100 * bottom}%` }}
      aria-label={`Probability of the true class, f${y}`}
      aria-valuemin={0}
      aria-valuemax={1}
      aria-valuenow={f}
      aria-valuetext={`${plainNumber(f)}, loss ${plainNumber(logLoss(f, unit))} ${unit}`}
      onKeyDown={onKeyDown}
    />
  );
}
