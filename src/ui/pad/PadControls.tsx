import { useEffect, useId, useState } from 'react';
import { Button } from '../controls/Button.tsx';
import styles from './PadControls.module.css';
import type { Sheet } from './sheet.ts';

const thinnest = 0.03;
const thickest = 0.16;

/** Undo, clear and the width of the pen. */
export function PadControls({ sheet }: { readonly sheet: Sheet }) {
  const slider = useId();
  const { canUndo, penWidth } = useSheet(sheet);
  return (
    <div className={styles.controls}>
      <Button onClick={() => sheet.clear()} aria-keyshortcuts="C" aria-label="Clear">
        Clear <kbd className={styles.key}>C</kbd>
      </Button>
      <Button onClick={() => sheet.undo()} disabled={!canUndo} aria-keyshortcuts="Control+Z Meta+Z">
        Undo
      </Button>
      <span className={styles.pen}>
        <label htmlFor={slider}>Pen width</label>
        <input
          id={slider}
          type="range"
          min={thinnest}
          max={thickest}
          step={0.005}
          value={penWidth}
          aria-valuetext={`${Math.round(penWidth * 100)} % of the pad`}
          onChange={(event) => sheet.setPenWidth(Number(event.target.value))}
        />
        <span className={styles.sample} style={{ scale: String(penWidth / thickest) }} aria-hidden="true" />
      </span>
    </div>
  );
}

/** What the buttons need to know; changes at the ends of strokes, not with every point. */
function useSheet(sheet: Sheet) {
  const [shown, setShown] = useState(() => glance(sheet));
  useEffect(
    () =>
      sheet.subscribe(() => {
        setShown((before) => {
          const now = glance(sheet);
          const same = now.canUndo === before.canUndo && now.penWidth === before.penWidth;
          return same ? before : now;
        });
      }),
    [sheet],
  );
  return shown;
}

const glance = ({ canUndo, penWidth }: Sheet) => ({ canUndo, penWidth });
