import { plainNumber } from '../../../ui/numbers/plain-number.ts';
import { publishedOutput } from './course-exercise.ts';
import { courseChoice } from './exercise.ts';
import { StaticGrid } from './StaticGrid.tsx';
import { wholeNumber } from './sheet.ts';
import { useSheet } from './sheet-store.ts';
import styles from './static.module.css';

/** The published answer beside the reader's cells of the course's exercise. */
export function OwnOutput() {
  const { sheet, side, states } = useSheet(courseChoice);
  const right = states.filter((state) => state === 'right').length;
  const wrong = states.filter((state) => state === 'wrong' || state === 'unclear').length;
  return (
    <>
      <div className={styles.pair}>
        <StaticGrid caption="Published" rows={publishedOutput.map((row) => row.map((value) => plainNumber(value)))} />
        <StaticGrid
          caption="Yours"
          rows={publishedOutput.map((_, row) => sheet.slice(row * side, (row + 1) * side).map(written))}
          differs={(row, column) => ['wrong', 'unclear'].includes(states[row * side + column] ?? '')}
        />
      </div>
      <p>
        {right} of 16 cells agree{wrong > 0 && `, ${wrong} ${wrong === 1 ? 'differs' : 'differ'}`}
        {right + wrong < 16 && `, ${16 - right - wrong} still to be filled`}.
      </p>
    </>
  );
}

/** A number with a true minus sign, anything else as it stands. */
function written(text: string): string {
  const value = wholeNumber(text);
  return value === undefined ? text : plainNumber(value);
}
