import type { PointerEvent } from 'react';
import styles from './LossCurve.module.css';
import { LossHandle } from './LossHandle.tsx';
import { givenOutputs, type LossUnit, logLoss } from './log-loss.ts';
import { type Axis, type LossPlot, lossPlot } from './loss-plot.ts';
import { PlotAxes } from './PlotAxes.tsx';

interface LossCurveProps {
  readonly f: number;
  readonly axis: Axis;
  readonly unit: LossUnit;
  readonly y: number;
  readonly onMove: (f: number) => void;
}

/** The curve of −log f with a point that can be dragged along it, or moved by keys. */
export function LossCurve({ f, axis, unit, y, onMove }: LossCurveProps) {
  const plot = lossPlot(f, axis, unit);
  const loss = logLoss(f, unit);
  const follow = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    onMove(plot.fAt((event.clientX - left) / width));
  };
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.title}>Loss −log f in {unit}</figcaption>
      <div className={styles.plot}>
        <PlotAxes plot={plot} />
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
          <Curve plot={plot} x={plot.x(f)} height={plot.y(loss)} />
          <NetworkMarks plot={plot} unit={unit} />
          <LossHandle f={f} y={y} axis={axis} unit={unit} left={plot.x(f)} bottom={plot.y(loss)} onMove={onMove} />
        </div>
      </div>
    </figure>
  );
}

function Curve({ plot, x, height }: { readonly plot: LossPlot; readonly x: number; readonly height: number }) {
  const path = plot.curve.map(([left, top]) => `${left.toFixed(5)},${top.toFixed(5)}`).join(' L ');
  return (
    <svg className={styles.lines} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
      <path className={styles.guide} d={`M 0,${1 - height} H ${x} V 1`} vectorEffect="non-scaling-stroke" />
      <path className={styles.curve} d={`M ${path}`} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

/** Where the network of A1.1 stands, for each true class. */
function NetworkMarks({ plot, unit }: { readonly plot: LossPlot; readonly unit: LossUnit }) {
  const marks = [
    { f: givenOutputs[1] ?? 1, label: 'y = 1' },
    { f: givenOutputs[2] ?? 1, label: 'y = 0 or 2' },
  ];
  return marks.map(({ f, label }) => (
    <span
      key={label}
      aria-hidden="true"
      className={styles.mark}
      style={{ left: `${100 * plot.x(f)}%`, bottom: `${100 * plot.y(logLoss(f, unit))}%` }}
    >
      <span>{label}</span>
    </span>
  ));
}
