import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { CurvePrediction } from '../../lab/experiment/experiment.ts';
import { readable } from '../charts/chart-numbers.ts';
import type { Point } from '../charts/line-series.ts';
import { useWidth } from '../useWidth.ts';
import styles from './prediction.module.css';
import { type SketchScales, sketchScales } from './sketch-scales.ts';

interface CurveSketchProps {
  readonly predict: CurvePrediction;
  readonly points: readonly Point[];
  readonly onMove: (index: number, y: number) => void;
}

const usualHeight = 220;
const steps: Readonly<Record<string, number>> = { ArrowUp: 0.01, ArrowDown: -0.01, PageUp: 0.1, PageDown: -0.1 };

/** Points at fixed x that are dragged, drawn or moved by keys up and down. */
export function CurveSketch({ predict, points, onMove }: CurveSketchProps) {
  const box = useRef<HTMLDivElement>(null);
  // The whole sketch grows with the page's type, which lecture mode enlarges; the width follows, so this is read again.
  const zoom = typeUnit();
  const width = useWidth(box);
  const height = zoom * usualHeight;
  const { x, y } = predict;
  const scales = sketchScales(predict, { width, height, zoom });
  const move = (index: number, to: number) => onMove(index, Math.min(y.to, Math.max(y.from, to)));
  const draw = ({ currentTarget, clientX, clientY, buttons, type }: PointerEvent<SVGSVGElement>) => {
    if (type === 'pointermove' && buttons === 0) return;
    const { left, top } = currentTarget.getBoundingClientRect();
    move(scales.nearest(clientX - left), scales.valueAt(clientY - top));
  };
  return (
    <div ref={box} className={styles.sketch} style={{ height }}>
      {width > 0 && (
        // The points are the controls; drawing across them is a shortcut for the pointer.
        <svg
          width={width}
          height={height}
          role="group"
          aria-label={`Your sketch of ${y.label} against ${x.label}`}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            draw(event);
          }}
          onPointerMove={draw}
        >
          <SketchAxes predict={predict} scales={scales} />
          <polyline
            className={styles.line}
            points={points.map((point) => `${scales.x(point.x)},${scales.y(point.y)}`).join(' ')}
          />
          {points.map((point, i) => (
            <SketchPoint key={point.x} point={point} {...{ predict, scales }} onMove={(to) => move(i, to)} />
          ))}
        </svg>
      )}
    </div>
  );
}

/** The size of the page's type against the 16 pixels it has outside lecture mode. */
function typeUnit(): number {
  if (typeof document === 'undefined') return 1;
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
}

interface SketchPointProps {
  readonly point: Point;
  readonly predict: CurvePrediction;
  readonly scales: SketchScales;
  readonly onMove: (to: number) => void;
}

function SketchPoint({ point, predict: { x, y }, scales, onMove }: SketchPointProps) {
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const to = step === undefined ? ends(event.key, y) : point.y + step * (y.to - y.from);
    if (to === undefined) return;
    event.preventDefault();
    onMove(to);
  };
  return (
    <circle
      className={styles.point}
      cx={scales.x(point.x)}
      cy={scales.y(point.y)}
      r={8 * scales.zoom}
      role="slider"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={`${x.label} ${readable(point.x)}`}
      aria-valuemin={y.from}
      aria-valuemax={y.to}
      aria-valuenow={Number(point.y.toPrecision(3))}
      onKeyDown={press}
    />
  );
}

function ends(key: string, { from, to }: CurvePrediction['y']): number | undefined {
  if (key === 'Home') return from;
  return key === 'End' ? to : undefined;
}

function SketchAxes({
  predict: { x, y },
  scales,
}: Pick<CurveSketchProps, 'predict'> & { readonly scales: SketchScales }) {
  const middle = (y.from + y.to) / 2;
  return (
    <g className={styles.axes}>
      {[y.from, middle, y.to].map((value) => (
        <g key={value}>
          <line x1={scales.left} x2={scales.right} y1={scales.y(value)} y2={scales.y(value)} />
          <text x={scales.left - 14 * scales.zoom} y={scales.y(value)} textAnchor="end" dominantBaseline="middle">
            {readable(value)}
          </text>
        </g>
      ))}
      {scales.labelled.map((value) => (
        <text
          key={value}
          x={scales.x(value)}
          y={scales.bottom + 18 * scales.zoom}
          // At the right edge there is no room for the second half of a long number.
          textAnchor={value === x.at.at(-1) ? 'end' : 'middle'}
        >
          {readable(value)}
        </text>
      ))}
      <text x={(scales.left + scales.right) / 2} y={scales.bottom + 40 * scales.zoom} textAnchor="middle">
        {x.label}
      </text>
      <text x={4} y={12 * scales.zoom}>
        {y.label}
      </text>
    </g>
  );
}
