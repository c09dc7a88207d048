import { Button } from '../../../ui/controls/Button.tsx';
import styles from './lab.module.css';
import { type OpenSheet, reset, undo, useCanUndo } from './sheet-store.ts';

/** How far the reader is, and what can be done with the sheet as a whole. */
export function SheetTools({ open: { choice, sheet, states } }: { readonly open: OpenSheet }) {
  const right = states.filter((state) => state === 'right').length;
  return (
    <div className={styles.tools}>
      <p>
        <strong>{right}</strong> of {states.length} cells right
      </p>
      <Button disabled={!useCanUndo(choice)} onClick={undo}>
        Undo
      </Button>
      <Button disabled={sheet.every((text) => text === '')} onClick={reset}>
        Reset
      </Button>
      <Button onClick={() => window.print()}>Print</Button>
    </div>
  );
}
