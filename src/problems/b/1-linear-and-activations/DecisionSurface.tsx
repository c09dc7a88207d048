import { memo, useEffect, useMemo, useRef } from 'react';
import { makeToySet, type ToyKind } from '../../../datasets/toy/toy-set.ts';
import { useLookChanges } from '../../../ui/charts/useLookChanges.ts';
import { surfaceReach, surfaceSide, type ToyFrame, toyParts } from '../../../worker/toy/toy-protocol.ts';
import { boundaryOf } from './boundary.ts';
import { paintSurface } from './paint-surface.ts';
import styles from './toy.module.css';

interface DecisionSurfaceProps {
  readonly kind: ToyKind;
  readonly frame: ToyFrame | undefined;
}

/** The plane in the colours of what the network says, the line between the classes, and the points. */
export function DecisionSurface({ kind, frame }: DecisionSurfaceProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const look = useLookChanges();
  const surface = frame?.surface;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `look` stands for the theme, read from the page
  useEffect(() => {
    if (canvas.current && surface) paintSurface(canvas.current, surface);
  }, [surface, look]);
  const line = useMemo(() => {
    const scale = (2 * surfaceReach) / surfaceSide;
    const at = (x: number, y: number) =>
      `${((x + 0.5) * scale - surfaceReach).toFixed(3)} ${((y + 0.5) * scale - surfaceReach).toFixed(3)}`;
    const pieces = surface ? boundaryOf(surface, surfaceSide) : [];
    return pieces.map(([x0, y0, x1, y1]) => `M${at(x0, y0)}L${at(x1, y1)}`).join('');
  }, [surface]);
  const box = `${-surfaceReach} ${-surfaceReach} ${2 * surfaceReach} ${2 * surfaceReach}`;
  return (
    <figure className={styles.surface}>
      <div className={styles.plane} role="img" aria-label={`The ${kind} and what the network makes of the plane`}>
        <canvas ref={canvas} width={surfaceSide} height={surfaceSide} />
        <svg viewBox={box} aria-hidden="true">
          <path className={styles.boundary} d={line} />
          <Points kind={kind} />
        </svg>
      </div>
      <figcaption>
        <span>
          <Mark label={0} /> class 0
        </span>
        <span>
          <Mark label={1} /> class 1
        </span>
        <span>
          <svg className={styles.mark} viewBox="-1 -1 2 2" aria-hidden="true">
            <path className={styles.boundaryMark} d="M-1 0H1" />
          </svg>{' '}
          p = 1/2
        </span>
      </figcaption>
    </figure>
  );
}

/** Class 0 as a disc, class 1 as a diamond. */
const shapes = ['M-1 0a1 1 0 1 0 2 0a1 1 0 1 0-2 0z', 'M0-1.25L1.25 0L0 1.25L-1.25 0z'] as const;

function Mark({ label }: { readonly label: 0 | 1 }) {
  return (
    <svg className={styles.mark} viewBox="-1.6 -1.6 3.2 3.2" aria-hidden="true">
      <path d={shapes[label]} data-label={label} data-part="train" />
    </svg>
  );
}

const Points = memo(function Points({ kind }: { readonly kind: ToyKind }) {
  return (['train', 'test'] as const).map((part) => {
    const { points, labels } = makeToySet({ kind, ...toyParts[part] });
    return Array.from(labels, (label, i) => (
      <path
        // biome-ignore lint/suspicious/noArrayIndexKey: the points never change.
        key={`${part} ${i}`}
        d={shapes[label === 1 ? 1 : 0]}
        data-label={label}
        data-part={part}
        transform={`translate(${points[2 * i]?.toFixed(3)} ${(-(points[2 * i + 1] ?? 0)).toFixed(3)}) scale(0.026)`}
      />
    ));
  });
});
