import { Prose } from '../prose/Prose.tsx';
import { compareFigure } from './compare-figures.ts';
import styles from './Published.module.css';
import type { PublishedFigure } from './problem-context.ts';
import { SourceMark } from './SourceMark.tsx';

interface PublishedRowProps {
  readonly figure: PublishedFigure;
  readonly own: number | undefined;
  /** Whether the table has columns for the reader's figures. */
  readonly comparable: boolean;
  /** Whether the row says where its figure comes from; one mark serves a table whose rows agree. */
  readonly marked: boolean;
}

/** One published figure; the reader's own is written with the same decimals. */
export function PublishedRow({ figure, own, comparable, marked }: PublishedRowProps) {
  const { label, value, source, note } = figure;
  const compared = own === undefined ? undefined : compareFigure(value, own);
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
      {comparable && <td className={styles.own}>{compared?.own ?? '–'}</td>}
      {comparable && <td className={styles.difference}>{compared?.difference ?? '–'}</td>}
    </tr>
  );
}
