import type { KeyboardEvent, PointerEvent } from 'react';
import { plainNumber } from '../../../ui/numbers/plain-number.ts';
import { activations, type FunctionName } from './activations.ts';
import styles from './FunctionCurve.module.css';
import { reach } from './lab-store.ts';

interface FunctionCurveProps {
  readonly name: FunctionName;
  readonly x: number;
  readonly onMove: (x: number) => void;
}

/** Lowest and highest value shown. */
const ranges: Readonly<Record<FunctionName, readonly [number, number]>> = {
  ReLU: [-0.75, 6],
  sigmoid: [-0.15, 1.15],
  tanh: [-1.2, 1.2],
};
const ticks: Readonly<Record<FunctionName, readonly number[]>> = {
  ReLU: [0, 1, 2, 4, 6],
  sigmoid: [0, 0.25, 0.5, 1],
  tanh: [-1, -0.5, 0, 0.5, 1],
};
const xTicks = [-6, -4, -2, 0, 2, 4, 6];
const samples = 240;

/** The curve and its dashed derivative, with the tangent under a point moved by pointer or keys. */
export function FunctionCurve({ name, x, onMove }: FunctionCurveProps) {
  const { f, derivative } = activations[name];
  const [low, high] = ranges[name];
  const left = (value: number) => (value + reach) / (2 * reach);
  const top = (value: number) => 1 - (value - low) / (high - low);
  const follow = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onMove(((event.clientX - box.left) / box.width) * 2 * reach - reach);
  };
  const path = (of: (value: number) => number) => pathOf(of, { left, top });
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.key}>
        <span data-line="solid">f</span>
        <span data-line="dashed">its derivative f′</span>
        <span data-line="thin">tangent</span>
      </figcaption>
      <div className={styles.plot}>
        <Ticks name={name} left={left} top={top} />
        <div
          className={styles.area}
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            follow(event);
          }}
          onPointerMove={(event) => {
            if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
          }}
        >
          <svg className={styles.lines} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
            <path className={styles.tangent} d={path((at) => f(x) + derivative(x) * (at - x))} />
            <path className={styles.derivative} d={path(derivative)} />
            <path className={styles.curve} d={path(f)} />
          </svg>
          <span
            aria-hidden="true"
            className={styles.slope}
            style={{ left: `${100 * left(x)}%`, top: `${100 * top(derivative(x))}%` }}
          />
          <Handle name={name} x={x} onMove={onMove} place={{ left: left(x), top: top(f(x)) }} />
        </div>
      </div>
    </figure>
  );
}

interface Scales {
  readonly left: (x: number) => number;
  readonly top: (y: number) => number;
}

function pathOf(of: (value: number) => number, { left, top }: Scales): string {
  // A jump at 0 is drawn upright.
  const places = Array.from({ length: samples + 1 }, (_, i) => (i / samples) * 2 * reach - reach).flatMap((at) =>
    at === 0 ? [0, Number.EPSILON] : [at],
  );
  const points = places.map((at) => {
    return `${left(at).toFixed(4)},${top(of(at)).toFixed(4)}`;
  });
  return `M ${points.join(' L ')}`;
}

function Ticks({ name, left, top }: Scales & { readonly name: FunctionName }) {
  return (
    <div aria-hidden="true" className={styles.axes}>
      {ticks[name].map((tick) => (
        <span key={tick} className={styles.yTick} data-zero={tick === 0} style={{ top: `${100 * top(tick)}%` }}>
          <span>{plainNumber(tick)}</span>
        </span>
      ))}
      {xTicks.map((tick) => (
        <span key={tick} className={styles.xTick} data-zero={tick === 0} style={{ left: `${100 * left(tick)}%` }}>
          <span>{plainNumber(tick)}</span>
        </span>
      ))}
    </div>
  );
}

const sizes: Readonly<Record<string, number>> = {
  ArrowRight: 0.1,
  ArrowUp: 0.1,
  PageUp: 1,
  ArrowLeft: -0.1,
  ArrowDown: -0.1,
  PageDown: -1,
};

function Handle({
  name,
  x,
  onMove,
  place,
}: FunctionCurveProps & { readonly place: { readonly left: number; readonly top: number } }) {
  const { f, derivative } = activations[name];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const size = sizes[event.key];
    const next = size ? x + size : { Home: -reach, End: reach }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onMove(next);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.handle}
      style={{ left: `${100 * place.left}%`, top: `${100 * place.top}%` }}
      aria-label={`Point on ${name}`}
      aria-valuemin={-reach}
      aria-valuemax={reach}
      aria-valuenow={x}
      aria-valuetext={`x ${plainNumber(x)}, value ${plainNumber(f(x))}, derivative ${plainNumber(derivative(x))}`}
      onKeyDown={onKeyDown}
    />
  );
}
