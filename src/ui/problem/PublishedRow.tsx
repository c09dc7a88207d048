import type { OwnFigures } from '../experiment/own-figure.ts';
import { Prose } from '../prose/Prose.tsx';
import { isOpen, useVaultStore } from '../vault/vault-store.ts';
import { OwnCells } from './OwnCells.tsx';
import styles from './Published.module.css';
import { type PublishedFigure, useProblem } from './problem-context.ts';
import { SourceMark } from './SourceMark.tsx';

interface PublishedRowProps {
  readonly figure: PublishedFigure;
  readonly own: OwnFigures | undefined;
  /** The reader's figures of runs that validate on held-back training images instead: shown, not compared. */
  readonly heldBack: OwnFigures | undefined;
  /** Whether the table has columns for the reader's figures. */
  readonly comparable: boolean;
  /** Whether the row says where its figure comes from; one mark serves a table whose rows agree. */
  readonly marked: boolean;
}

/** One published figure; the reader's own is written with the same decimals, and with its spread over several seeds. */
export function PublishedRow({ figure, own, heldBack, comparable, marked }: PublishedRowProps) {
  const { label, value, source, note } = figure;
  const { id } = useProblem();
  const openings = useVaultStore((state) => state.openings[id]);
  const isSealed = (run: string) => !isOpen(openings ?? [], run);
  return (
    <tr>
      <th scope="row">
        <Prose text={label} />{' '}
        {note && (
          <small>
            <Prose text={note} />
          </small>
        )}
        {marked && <SourceMark source={source} />}
      </th>
      <td className={styles.value}>
        <Prose text={value} />
      </td>
      {comparable && <OwnCells {...{ figure, own, heldBack, isSealed }} />}
    </tr>
  );
}
