import { pad } from '../../../numerics/convolution/matrix.ts';
import { plainNumber } from '../../../ui/numbers/plain-number.ts';
import { StaticGrid } from './StaticGrid.tsx';
import { useSheet } from './sheet-store.ts';
import styles from './static.module.css';

/** The exercise of the lab on paper: image, kernel, and the cells with what is in them so far. */
export function Worksheet() {
  const { choice, exercise, side, sheet } = useSheet();
  const text = (rows: readonly (readonly number[])[]) => rows.map((row) => row.map((value) => plainNumber(value)));
  const { number, stride, padding } = choice;
  return (
    <div className={styles.worksheet}>
      <p>
        Worksheet: {number === 0 ? 'the course’s exercise' : `exercise ${number}`}, stride {stride}, padding {padding}
      </p>
      <div className={styles.pair}>
        <StaticGrid caption="Image" rows={text(pad(exercise.image, padding))} />
        <StaticGrid caption="Kernel" rows={text(exercise.kernel)} />
        <StaticGrid
          caption="Output"
          rows={Array.from({ length: side }, (_, row) => sheet.slice(row * side, (row + 1) * side))}
        />
      </div>
    </div>
  );
}
