import { type KeyboardEvent, type PointerEvent, useMemo } from 'react';
import { CellCanvas } from '../../../ui/network-views/CellCanvas.tsx';
import { ScaleLegend } from '../../../ui/network-views/ScaleLegend.tsx';
import { choosePixel, side, useData } from './data-store.ts';
import type { GridPicture } from './grid-pictures.ts';
import styles from './lab.module.css';

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: side, ArrowUp: -side };

/** The 28×28 pixels; click, drag or use the arrow keys to choose one. */
export function PixelGrid({ picture }: { readonly picture: GridPicture }) {
  const pixel = useData((state) => state.pixel);
  const { limit, signed, logarithmic } = picture;
  const values = useMemo(
    () => (logarithmic ? picture.values.map((value) => Math.log1p(value)) : picture.values),
    [picture.values, logarithmic],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    // A step over the edge of a row would land in another row.
    const leavesRow = Math.abs(step) === 1 && Math.floor(pixel / side) !== Math.floor((pixel + step) / side);
    const leavesGrid = pixel + step < 0 || pixel + step >= side * side;
    if (!leavesRow && !leavesGrid) choosePixel(pixel + step);
  };
  const onPointer = (event: PointerEvent<HTMLElement>) => {
    if (event.type === 'pointermove' && event.buttons === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    const at = (part: number) => Math.min(side - 1, Math.max(0, Math.floor(part * side)));
    const column = at((event.clientX - box.left) / box.width);
    choosePixel(at((event.clientY - box.top) / box.height) * side + column);
  };
  return (
    <div>
      <div
        role="application"
        aria-label={`Choose a pixel: row ${Math.floor(pixel / side)}, column ${pixel % side}. Arrow keys move.`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys must reach it
        tabIndex={0}
        className={styles.pixels}
        onKeyDown={onKeyDown}
        onPointerDown={onPointer}
        onPointerMove={onPointer}
      >
        <CellCanvas
          width={side}
          height={side}
          values={values}
          limit={logarithmic ? Math.log1p(limit) : limit}
          signed={signed}
        />
        <span
          className={styles.marker}
          style={{ left: `${(100 * (pixel % side)) / side}%`, top: `${(100 * Math.floor(pixel / side)) / side}%` }}
        />
      </div>
      <ScaleLegend limit={limit} signed={signed} logarithmic={logarithmic} dashes={false} />
    </div>
  );
}
