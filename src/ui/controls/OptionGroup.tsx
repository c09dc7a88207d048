import { useId } from 'react';
import styles from './OptionGroup.module.css';

interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly note?: string;
}

interface OptionGroupProps<T extends string> {
  readonly legend: string;
  readonly options: readonly Option<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One choice of several, each with a line that explains it; real radio buttons. */
export function OptionGroup<T extends string>({ legend, options, value, onChange }: OptionGroupProps<T>) {
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              <span className={styles.label}>{option.label}</span>
              {option.note && <small className={styles.note}>{option.note}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
