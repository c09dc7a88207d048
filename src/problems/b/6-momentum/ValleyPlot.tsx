import type { KeyboardEvent, PointerEvent } from 'react';
import styles from './valley.module.css';
import type { Place } from './valley.ts';

interface ValleyPlotProps {
  readonly kappa: number;
  /** From the start to where the ball is now. */
  readonly path: readonly Place[];
  /** The path of the ball without momentum; empty where there is none. */
  readonly beside: readonly Place[];
  readonly onStart: (start: Place) => void;
}

/** What of the valley is seen: x from −width to width, y from −height to height. */
const width = 10;
const height = 4;

/** Where the contours cross the steep direction. */
const contours = [0.25, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6];

/** The valley from above, with its contours and the paths of the balls; a press or the arrow keys place the start. */
export function ValleyPlot({ kappa, path, beside, onStart }: ValleyPlotProps) {
  const start = path[0] ?? { x: 0, y: 0 };
  const follow = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * 2 * width - width;
    const y = height - ((event.clientY - box.top) / box.height) * 2 * height;
    onStart({ x, y });
  };
  return (
    <figure className={styles.figure}>
      <figcaption>
        The valley from above: long along its floor, steep across. Press somewhere to start the ball there, or move the
        start with the arrow keys.
      </figcaption>
      <div
        className={styles.valley}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          follow(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
        }}
      >
        <svg viewBox={`${-width} ${-height} ${2 * width} ${2 * height}`} aria-hidden="true">
          {contours.map((at) => (
            <ellipse key={at} className={styles.contour} rx={at * Math.sqrt(kappa)} ry={at} />
          ))}
          <path className={styles.bottom} d="M -.25 0 H .25 M 0 -.25 V .25" />
          <Path path={beside} beside />
          <Path path={path} />
        </svg>
        <StartHandle start={start} onMove={onStart} />
      </div>
    </figure>
  );
}

function Path({ path, beside = false }: { readonly path: readonly Place[]; readonly beside?: boolean }) {
  const shown = path.filter(({ x, y }) => Math.abs(x) < 1e4 && Math.abs(y) < 1e4);
  const now = shown.at(-1);
  if (!now) return null;
  const points = shown.map(({ x, y }) => `${x.toFixed(3)},${(-y).toFixed(3)}`).join(' ');
  return (
    <g className={beside ? styles.beside : styles.path}>
      <polyline points={points} />
      {!beside && (
        <path
          className={styles.stops}
          d={shown.map(({ x, y }) => `M ${x.toFixed(3)} ${(-y).toFixed(3)} h 0`).join(' ')}
        />
      )}
      <circle className={styles.ball} cx={now.x} cy={-now.y} r={beside ? 0.2 : 0.26} />
    </g>
  );
}

const moves: Readonly<Record<string, Place>> = {
  ArrowLeft: { x: -0.5, y: 0 },
  ArrowRight: { x: 0.5, y: 0 },
  ArrowUp: { x: 0, y: 0.25 },
  ArrowDown: { x: 0, y: -0.25 },
};

function StartHandle({ start, onMove }: { readonly start: Place; readonly onMove: (start: Place) => void }) {
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onMove({ x: start.x + move.x, y: start.y + move.y });
  };
  return (
    <button
      type="button"
      className={styles.start}
      style={{ left: `${(50 * (start.x + width)) / width}%`, top: `${(50 * (height - start.y)) / height}%` }}
      aria-label={`Start at ${start.x.toFixed(1)} along the valley, ${start.y.toFixed(2)} across; the arrow keys move it`}
      onKeyDown={onKeyDown}
    />
  );
}
