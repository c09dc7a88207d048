import { Prose } from '../prose/Prose.tsx';
import styles from './SlipSwitches.module.css';

/** A usual slip that a reader can make on purpose. */
export interface SlipChoice<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** Why it happens; shown while the slip is on. TeX between dollar signs. */
  readonly says: string;
}

interface SlipSwitchesProps<Id extends string> {
  readonly legend: string;
  readonly slips: readonly SlipChoice<Id>[];
  readonly made: readonly Id[];
  readonly onChange: (made: readonly Id[]) => void;
}

/** One switch per slip. */
export function SlipSwitches<Id extends string>({ legend, slips, made, onChange }: SlipSwitchesProps<Id>) {
  return (
    <fieldset className={styles.slips}>
      <legend>{legend}</legend>
      {slips.map(({ id, label, says }) => {
        const isMade = made.includes(id);
        return (
          <div key={id}>
            <label className={styles.slip}>
              <input
                type="checkbox"
                role="switch"
                checked={isMade}
                aria-checked={isMade}
                onChange={() => onChange(isMade ? made.filter((other) => other !== id) : [...made, id])}
              />
              <span className={styles.track} aria-hidden="true" />
              <span>
                <Prose text={label} />
              </span>
            </label>
            {isMade && (
              <p className={styles.says}>
                <Prose text={says} />
              </p>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
