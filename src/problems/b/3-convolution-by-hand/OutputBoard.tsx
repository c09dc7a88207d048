import { type KeyboardEvent, useRef } from 'react';
import { Icon } from '../../../ui/controls/Icon.tsx';
import styles from './lab.module.css';
import type { CellState } from './sheet.ts';
import { endWriting, goTo, type OpenSheet, useDesk, write } from './sheet-store.ts';

interface OutputBoardProps {
  readonly open: OpenSheet;
  readonly active: number;
}

/** The cells to fill. Arrow keys walk between them, Enter checks and goes on once a cell is right. */
export function OutputBoard({ open, active }: OutputBoardProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const typing = useDesk((state) => state.typing);
  const { side, sheet, states } = open;
  const enter = (index: number) => {
    const field = body.current?.querySelectorAll('input')[index];
    field?.focus();
    field?.select();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, index: number) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = event.key === 'Enter' ? afterEnter(states, index) : neighbour(event, index, side);
    if (event.key === 'Enter') endWriting();
    if (next === undefined) return;
    event.preventDefault();
    enter(next);
  };
  return (
    <table className={`${styles.grid} ${styles.output}`}>
      <caption>Output y, yours</caption>
      <tbody ref={body}>
        {Array.from({ length: side }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a cell is.
          <tr key={row}>
            {sheet.slice(row * side, (row + 1) * side).map((text, column) => {
              const index = row * side + column;
              const shown = shownState(states[index] ?? 'empty', typing && index === active);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a cell is.
                <td key={column} data-state={shown} data-active={index === active}>
                  <input
                    type="text"
                    // No sum of nine products here has more than three digits and a sign.
                    maxLength={4}
                    autoComplete="off"
                    spellCheck={false}
                    enterKeyHint="next"
                    aria-label={`Row ${row + 1}, column ${column + 1}${shown === 'right' ? ', right' : ''}`}
                    aria-invalid={shown === 'wrong' || shown === 'unclear'}
                    value={text}
                    onFocus={() => goTo(index)}
                    onBlur={endWriting}
                    onChange={({ target }) => write(target.value)}
                    onKeyDown={(event) => onKeyDown(event, index)}
                  />
                  {shown === 'right' && <Icon name="right" />}
                  {(shown === 'wrong' || shown === 'unclear') && <Icon name="wrong" />}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A cell being typed into is called right at once, wrong only when it is left. */
function shownState(state: CellState, isTyped: boolean): CellState {
  return isTyped && state !== 'right' ? 'empty' : state;
}

/** After a right cell the next one that is not, if there is any. */
function afterEnter(states: readonly CellState[], index: number): number | undefined {
  if (states[index] !== 'right') return undefined;
  const open = states.flatMap((state, place) => (state === 'right' ? [] : [place]));
  return open.find((place) => place > index) ?? open[0];
}

/** Where an arrow key leads: up and down always, sideways where the caret cannot go further in the text. */
function neighbour(event: KeyboardEvent<HTMLInputElement>, index: number, side: number): number | undefined {
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  const column = index % side;
  const atStart = selectionStart === 0;
  const atEnd = selectionEnd === value.length;
  const to = {
    ArrowUp: index >= side ? index - side : undefined,
    ArrowDown: index + side < side * side ? index + side : undefined,
    ArrowLeft: atStart && column > 0 ? index - 1 : undefined,
    ArrowRight: atEnd && column < side - 1 ? index + 1 : undefined,
  }[event.key];
  return to;
}
