import { useState } from 'react';
import { flip } from '../../../numerics/convolution/matrix.ts';
import { Switch } from '../../../ui/controls/Switch.tsx';
import { plainNumber } from '../../../ui/numbers/plain-number.ts';
import { courseChoice, solve } from './exercise.ts';
import { StaticGrid } from './StaticGrid.tsx';
import { useSheet } from './sheet-store.ts';
import styles from './static.module.css';

/** The course’s exercise worked out with the kernel as it stands or turned by half a turn. */
export function FlipPitfall() {
  const { exercise } = useSheet(courseChoice);
  const [flipped, setFlipped] = useState(false);
  const right = solve(exercise);
  const kernel = flipped ? flip(exercise.kernel) : exercise.kernel;
  const output = solve({ ...exercise, kernel });
  const text = (rows: readonly (readonly number[])[]) => rows.map((row) => row.map((value) => plainNumber(value)));
  const changed = output.flat().filter((value, index) => value !== right.flat()[index]).length;
  return (
    <>
      <Switch on={flipped} onChange={setFlipped}>
        Flip the kernel: convolution
      </Switch>
      <div className={styles.pair}>
        <StaticGrid caption={flipped ? 'Kernel, turned by half a turn' : 'Kernel'} rows={text(kernel)} />
        <StaticGrid
          caption={flipped ? 'Convolution' : 'Cross-correlation'}
          rows={text(output)}
          differs={(row, column) => output[row]?.[column] !== right[row]?.[column]}
        />
      </div>
      <p role="status">
        {flipped
          ? `${changed} of ${output.flat().length} cells are not what the exercise asks for.`
          : 'This is what the exercise asks for, and what a convolutional layer computes.'}
      </p>
    </>
  );
}
