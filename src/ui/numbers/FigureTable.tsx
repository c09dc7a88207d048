import { ScrollBox } from '../controls/ScrollBox.tsx';
import { Prose } from '../prose/Prose.tsx';
import styles from './FigureTable.module.css';

/** A figure in several versions. */
export interface FigureRow {
  /** TeX between dollar signs; some words too, because TeX alone is no header to every screen reader. */
  readonly label: string;
  readonly cells: readonly string[];
  /** The last cell is not what the first says; marked by a sign as well as by weight. */
  readonly differs?: boolean;
}

interface FigureTableProps {
  /** TeX between dollar signs. */
  readonly caption: string;
  /** TeX between dollar signs. */
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
}

/** Figures side by side in aligned columns: published and own, or right and wrong. */
export function FigureTable({ caption, columns, rows }: FigureTableProps) {
  return (
    <ScrollBox label="Figures">
      <table className={styles.table}>
        <caption>
          <Prose text={caption} />
        </caption>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                <Prose text={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, cells, differs }) => (
            <tr key={label}>
              <th scope="row">
                <Prose text={label} />
              </th>
              {cells.map((cell, index) => (
                <td key={columns[index]} data-differs={differs && index === cells.length - 1}>
                  <Prose text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
