import { plainNumber } from '../../../ui/numbers/plain-number.ts';
import { Variable } from '../../../ui/numbers/Variable.tsx';
import styles from './lab.module.css';
import { givenOutputs, withProbability } from './log-loss.ts';
import { chooseClass, useLoss } from './loss-store.ts';

/** The three outputs as bars, and which of the classes is the true one. */
export function TrueClass() {
  const { y, f } = useLoss();
  const outputs = withProbability(givenOutputs, y, f);
  return (
    <fieldset className={styles.classes}>
      <legend>The true class y</legend>
      {outputs.map((probability, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a class is its index.
        <label key={k} className={styles.class} data-true={k === y}>
          <input
            type="radio"
            name="true-class"
            checked={k === y}
            onChange={() => chooseClass(k)}
            aria-label={`y = ${k}`}
          />
          <span className={styles.className}>{k}</span>
          <span aria-hidden="true" className={styles.bar}>
            <span style={{ width: `${100 * probability}%` }} />
          </span>
          <span className={styles.probability}>
            <Variable name={`f${k}`} /> = {plainNumber(probability)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
