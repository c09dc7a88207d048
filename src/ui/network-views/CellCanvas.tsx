import { useEffect, useRef } from 'react';
import { useLookChanges } from '../charts/useLookChanges.ts';
import { type CellLook, type Cells, cellPixels } from './cell-pixels.ts';
import styles from './NetworkViews.module.css';
import { paletteOf } from './palette.ts';

interface CellCanvasProps extends Cells, Omit<CellLook, 'zoom'> {
  /** What the picture shows; leave it out where the words around it say so. */
  readonly label?: string;
}

/** Pictures up to this wide are drawn large enough for dashes on their cells. */
export const dashedWidth = 10;
/** Pixels of the canvas, at least, so that dashes and edges are sharp. */
const fineness = 84;

/** A small matrix as a picture: strength by colour, sign by colour and dash. */
export function CellCanvas({ width, height, values, limit, signed, label }: CellCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const changes = useLookChanges();
  // Large pictures need no dashes and are enlarged by the browser, pixel by pixel.
  const zoom = width <= dashedWidth ? Math.ceil(fineness / width) : 1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changes` stands for the theme, read from the page
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !canvas.current) return;
    const pixels = cellPixels({ width, height, values }, { limit, signed, zoom }, paletteOf(canvas.current));
    context.putImageData(new ImageData(pixels, width * zoom, height * zoom), 0, 0);
  }, [width, height, values, limit, signed, zoom, changes]);
  const name = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return (
    <canvas
      ref={canvas}
      className={styles.cells}
      data-coarse={zoom === 1 || undefined}
      width={width * zoom}
      height={height * zoom}
      style={{ aspectRatio: `${width} / ${height}` }}
      {...name}
    />
  );
}
