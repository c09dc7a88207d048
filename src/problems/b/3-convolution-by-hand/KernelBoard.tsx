import type { Matrix } from '../../../numerics/convolution/matrix.ts';
import { plainNumber } from '../../../ui/numbers/plain-number.ts';
import styles from './lab.module.css';

interface KernelBoardProps {
  readonly kernel: Matrix;
  readonly title?: string;
}

/** The nine weights. */
export function KernelBoard({ kernel, title = 'Kernel w' }: KernelBoardProps) {
  return (
    <table className={styles.grid} data-kernel>
      <caption>{title}</caption>
      <tbody>
        {kernel.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a cell is.
          <tr key={i}>
            {row.map((weight, j) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a cell is.
              <td key={j}>{plainNumber(weight)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
