import type { CSSProperties, KeyboardEvent, PointerEvent } from 'react';
import { pad } from '../../../numerics/convolution/matrix.ts';
import { plainNumber } from '../../../ui/numbers/plain-number.ts';
import styles from './lab.module.css';
import { placeOf } from './sheet.ts';
import { goTo, type OpenSheet } from './sheet-store.ts';
import type { Place } from './slips.ts';

interface ImageBoardProps {
  readonly open: OpenSheet;
  readonly active: number;
}

/** The image with its border of zeros, and the window on it, moved by pointer or by the arrow keys. */
export function ImageBoard({ open, active }: ImageBoardProps) {
  const { image, kernel, walk } = open.exercise;
  const place = placeOf(active, open.side);
  const top = place[0] * walk.stride;
  const left = place[1] * walk.stride;
  const columns = image.length + 2 * walk.padding;
  const isBorder = (index: number) => index < walk.padding || index >= columns - walk.padding;
  const follow = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>) => {
    const box = currentTarget.getBoundingClientRect();
    const nearest = (fraction: number) =>
      Math.max(0, Math.min(open.side - 1, Math.round((fraction * columns - kernel.length / 2) / walk.stride)));
    goTo(nearest((clientY - box.top) / box.height) * open.side + nearest((clientX - box.left) / box.width));
  };
  return (
    <figure className={styles.board}>
      <figcaption>{walk.padding > 0 ? 'Image x, padded with zeros' : 'Image x'}</figcaption>
      <div
        className={styles.field}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          follow(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
        }}
      >
        <table className={styles.grid} aria-label="Image">
          <tbody>
            {pad(image, walk.padding).map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a cell is.
              <tr key={i}>
                {row.map((pixel, j) => {
                  const weight = kernel[i - top]?.[j - left];
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a cell is.
                    <td key={j} data-border={isBorder(i) || isBorder(j)} data-under={weight !== undefined}>
                      {plainNumber(pixel)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
        <Frame open={open} place={place} />
      </div>
    </figure>
  );
}

const steps: Readonly<Record<string, Place>> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
};

/** The frame of the window, with the weights in its corners; a slider in two directions. */
function Frame({ open, place }: { readonly open: OpenSheet; readonly place: Place }) {
  const { kernel, walk } = open.exercise;
  const [row, column] = place;
  const last = open.side - 1;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const ends: Readonly<Record<string, number>> = { Home: 0, End: open.sheet.length - 1 };
    const by = steps[event.key];
    const end = ends[event.key];
    if (!by && end === undefined) return;
    event.preventDefault();
    const inside = (value: number) => Math.max(0, Math.min(last, value));
    goTo(by ? inside(row + by[0]) * open.side + inside(column + by[1]) : (end ?? 0));
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.window}
      style={{ '--top': row * walk.stride, '--left': column * walk.stride } as CSSProperties}
      aria-label="Window"
      aria-valuemin={1}
      aria-valuemax={open.sheet.length}
      aria-valuenow={row * open.side + column + 1}
      aria-valuetext={`for row ${row + 1}, column ${column + 1} of the output`}
      onKeyDown={onKeyDown}
    >
      {kernel.flat().map((weight, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a weight is.
        <span key={index}>{plainNumber(weight)}</span>
      ))}
    </div>
  );
}
