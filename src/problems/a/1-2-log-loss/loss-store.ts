import { create } from 'zustand';
import { givenOutputs, type LossUnit } from './log-loss.ts';
import { type Axis, clamp } from './loss-plot.ts';

interface LossState {
  /** The true class. */
  readonly y: number;
  /** The probability given to it: the network's, until the reader moves it. */
  readonly f: number;
  readonly unit: LossUnit;
  readonly axis: Axis;
}

/** Where the reader stands on the curve. */
export const useLoss = create<LossState>()(() => ({ y: 1, f: givenOutputs[1] ?? 1, unit: 'nats', axis: 'linear' }));

const { setState } = useLoss;

/** Makes a class the true one and goes to the probability the network gives it. */
export function chooseClass(y: number): void {
  setState({ y, f: givenOutputs[y] ?? 1 });
}

/** Moves along the curve. */
export function moveTo(f: number): void {
  setState({ f: clamp(f) });
}

/** Sets the unit of the loss. */
export function setUnit(unit: LossUnit): void {
  setState({ unit });
}

/** Sets how f is laid out. */
export function setAxis(axis: Axis): void {
  setState({ axis });
}
