import { type KeyboardEvent, useRef, useState } from 'react';
import type { ConfusionMatrix as Matrix } from '../../numerics/metrics/confusion-matrix.ts';
import { ScrollBox } from '../controls/ScrollBox.tsx';
import type { MatrixCell } from './digit-example.ts';
import styles from './evaluation.module.css';
import { nextCell, shadeOf } from './matrix-cells.ts';

interface ConfusionMatrixProps {
  /** Whose predictions, on what: "CNN on the 10,000 validation images". */
  readonly caption: string;
  readonly matrix: Matrix;
  readonly chosen?: MatrixCell | undefined;
  /** Makes every cell a button; arrow keys walk over them. */
  readonly onChoose?: ((cell: MatrixCell) => void) | undefined;
}

/** How often each digit is taken for which; mistakes are shaded by their number, right answers framed. */
export function ConfusionMatrix({ caption, matrix, chosen, onChoose }: ConfusionMatrixProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [entry, setEntry] = useState<MatrixCell>({ truth: 0, predicted: 0 });
  const { classes } = matrix;
  const digits = Array.from({ length: classes }, (_, digit) => digit);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextCell(event.key, entry, classes);
    if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setEntry(next);
    body.current?.querySelector<HTMLElement>(`[data-cell="${next.truth}-${next.predicted}"]`)?.focus();
  };
  return (
    <ScrollBox label={`Confusion matrix: ${caption}`}>
      <table className={styles.matrix}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td />
            <th scope="colgroup" colSpan={classes} className={styles.axis}>
              taken for
            </th>
          </tr>
          <tr>
            <th scope="col" className={styles.axis}>
              is a
            </th>
            {digits.map((digit) => (
              <th key={digit} scope="col">
                {digit}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onChoose && onKeyDown}>
          {digits.map((truth) => (
            <tr key={truth}>
              <th scope="row">{truth}</th>
              {digits.map((predicted) => (
                <Cell
                  key={predicted}
                  cell={{ truth, predicted }}
                  matrix={matrix}
                  isChosen={chosen?.truth === truth && chosen.predicted === predicted}
                  isEntry={entry.truth === truth && entry.predicted === predicted}
                  onChoose={
                    onChoose &&
                    ((cell) => {
                      setEntry(cell);
                      onChoose(cell);
                    })
                  }
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

interface CellProps {
  readonly cell: MatrixCell;
  readonly matrix: Matrix;
  readonly isChosen: boolean;
  /** The one cell that the tab key stops at. */
  readonly isEntry: boolean;
  readonly onChoose: ((cell: MatrixCell) => void) | undefined;
}

function Cell({ cell, matrix, isChosen, isEntry, onChoose }: CellProps) {
  const { truth, predicted } = cell;
  const count = matrix.counts[truth * matrix.classes + predicted] ?? 0;
  const shade = shadeOf(matrix, cell);
  const look = {
    'data-right': truth === predicted || undefined,
    'data-none': count === 0 || undefined,
    'data-dark': shade > 0.5 || undefined,
    style: { '--shade': `${Math.round(85 * shade)}%` } as React.CSSProperties,
  };
  if (!onChoose) {
    return (
      <td className={styles.cell} {...look}>
        {count}
      </td>
    );
  }
  return (
    <td className={styles.cell} {...look}>
      <button
        type="button"
        data-cell={`${truth}-${predicted}`}
        tabIndex={isEntry ? 0 : -1}
        aria-pressed={isChosen}
        aria-label={`${count} times a ${truth} taken for ${predicted}`}
        onClick={() => onChoose(cell)}
      >
        {count}
      </button>
    </td>
  );
}
