import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { drawSheet } from './draw-sheet.ts';
import styles from './Pad.module.css';
import type { Sheet } from './sheet.ts';
import { usePadKeys } from './usePadKeys.ts';
import { usePointerInk } from './usePointerInk.ts';
import { useStrokeCursor } from './useStrokeCursor.ts';

/** The square to draw on: with mouse, finger or pen, or with the keyboard. */
export function Pad({ sheet }: { readonly sheet: Sheet }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const help = useId();
  const empty = useEmpty(sheet);
  const { cursor, handlers } = useStrokeCursor(sheet);
  usePointerInk(canvas, sheet);
  usePadKeys(sheet);
  useDrawing(canvas, sheet);
  return (
    <div className={styles.pad}>
      {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: the arrow keys must reach the pen, which only an application gets from a screen reader */}
      <canvas
        ref={canvas}
        role="application"
        aria-label="Draw a digit"
        aria-describedby={help}
        tabIndex={0}
        className={styles.canvas}
        {...handlers}
      />
      {empty && !cursor && (
        <p className={styles.invitation} aria-hidden="true">
          Draw a digit here,
          <br />0 to 9
        </p>
      )}
      {cursor && (
        <span
          className={styles.cursor}
          data-down={cursor.down || undefined}
          style={{ left: `${cursor.x * 100}%`, top: `${cursor.y * 100}%` }}
        />
      )}
      <p id={help} className={styles.help} data-shown={empty || undefined}>
        Arrow keys move the pen, <kbd>Space</kbd> puts it down and lifts it, <kbd>Shift</kbd> moves finely.
      </p>
      <p className="visually-hidden" aria-live="polite">
        {cursor && (cursor.down ? 'Pen down' : 'Pen up')}
      </p>
    </div>
  );
}

function useEmpty(sheet: Sheet): boolean {
  const [empty, setEmpty] = useState(sheet.isEmpty);
  useEffect(() => sheet.subscribe(() => setEmpty(sheet.isEmpty)), [sheet]);
  return empty;
}

/** Redraws after every change of the ink, the size or the theme; the ink is kept in pad units, so no size loses it. */
function useDrawing(canvas: RefObject<HTMLCanvasElement | null>, sheet: Sheet): void {
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    // Reading a style costs a frame's worth of layout, so only when the theme can have changed it.
    let colour = '';
    const draw = () => drawSheet(context, sheet, colour);
    const fit = () => {
      colour = getComputedStyle(element).color;
      const side = Math.max(1, Math.round(element.clientWidth * window.devicePixelRatio));
      if (element.width !== side || element.height !== side) {
        element.width = side;
        element.height = side;
      }
      draw();
    };
    const sizes = new ResizeObserver(fit);
    sizes.observe(element);
    const themes = new MutationObserver(fit);
    themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'data-lecture'] });
    const leave = sheet.subscribe(draw);
    fit();
    return () => {
      sizes.disconnect();
      themes.disconnect();
      leave();
    };
  }, [canvas, sheet]);
}
