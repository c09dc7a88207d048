import styles from './lab.module.css';

interface StaticGridProps {
  readonly caption: string;
  readonly rows: readonly (readonly string[])[];
  /** Cells to mark as different from what they should be. */
  readonly differs?: (row: number, column: number) => boolean;
}

/** A grid of numbers to look at. */
export function StaticGrid({ caption, rows, differs = () => false }: StaticGridProps) {
  return (
    <table className={styles.grid}>
      <caption>{caption}</caption>
      <tbody>
        {rows.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a cell is.
          <tr key={i}>
            {row.map((text, j) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a cell is.
              <td key={j} data-differs={differs(i, j)}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
