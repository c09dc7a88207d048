import { useState } from 'react';
import styles from './ChartFigure.module.css';
import { type ChartNumbers, readable, readableColumn } from './chart-numbers.ts';

interface ChartTableProps {
  readonly title: string;
  readonly numbers: () => ChartNumbers;
}

/** The numbers of a chart, made only while they are open. */
export function ChartTable({ title, numbers }: ChartTableProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.details} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Numbers as a table</summary>
      {open ? <Table title={title} {...numbers()} /> : null}
    </details>
  );
}

function Table({ title, columns, rows }: ChartNumbers & { readonly title: string }) {
  const cells = columns.map((_, column) => readableColumn(rows.map((row) => row[column])));
  return (
    // A region that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={styles.tableBox} tabIndex={0} aria-label={`Numbers: ${title}`}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first], row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own; the first cell may repeat
            <tr key={row}>
              <th scope="row">{readable(first)}</th>
              {cells.slice(1).map((column, i) => (
                <td key={columns[i + 1]}>{column[row]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
