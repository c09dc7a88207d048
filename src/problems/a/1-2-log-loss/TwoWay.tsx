import { useId } from 'react';
import styles from './lab.module.css';

interface TwoWayProps<Value extends string> {
  readonly legend: string;
  readonly options: readonly [Value, Value];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of two, side by side. */
export function TwoWay<Value extends string>({ legend, options, value, onChange }: TwoWayProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.twoWay}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
          {option}
        </label>
      ))}
    </fieldset>
  );
}
