import { NumberField } from '../../../ui/numbers/NumberField.tsx';
import { Variable } from '../../../ui/numbers/Variable.tsx';
import styles from './lab.module.css';
import { type Cell, edit, endEdit, useNetwork } from './network-store.ts';
import { nodeId } from './nodes.ts';

interface MatrixFieldsProps {
  readonly part: Cell['part'];
  readonly title: string;
  /** Names of the nodes the rows lead to; the inputs have one row without a name. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

const bound = 1e6;

/** The numbers of x, W or B, each in a field; the row of the chosen node is marked. */
export function MatrixFields({ part, title, rows, columns }: MatrixFieldsProps) {
  const { network, chosen } = useNetwork();
  const values = part === 'x' ? [network.x] : network[part];
  const hasRowNames = part !== 'x';
  return (
    <table className={styles.matrix}>
      <caption>{title}</caption>
      <thead>
        <tr>
          {hasRowNames && <td />}
          {columns.map((column) => (
            <th key={column} scope="col">
              {column === 'bias' ? column : <Variable name={column} />}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((name, row) => (
          <tr key={name} data-active={name === nodeId(chosen)}>
            {hasRowNames && (
              <th scope="row">
                <Variable name={name} />
              </th>
            )}
            {columns.map((column, index) => (
              <td key={column}>
                <NumberField
                  label={hasRowNames ? `${part}, ${name}, ${column}` : column}
                  value={values[row]?.[index] ?? 0}
                  min={-bound}
                  max={bound}
                  onChange={(value) => edit({ part, row, column: index }, value)}
                  onDone={endEdit}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
