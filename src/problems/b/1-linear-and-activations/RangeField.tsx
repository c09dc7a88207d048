import styles from './toy.module.css';

interface RangeFieldProps {
  readonly label: string;
  /** The stops, smallest first. */
  readonly values: readonly number[];
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A slider over a few stops, with the value beside it. */
export function RangeField({ label, values, value, onChange }: RangeFieldProps) {
  return (
    <label className={styles.range}>
      <span>{label}</span>
      <input
        type="range"
        min={0}
        max={values.length - 1}
        step={1}
        value={values.indexOf(value)}
        aria-label={label}
        aria-valuetext={String(value)}
        onChange={({ target }) => onChange(values[Number(target.value)] ?? value)}
      />
      <span aria-hidden="true">{value}</span>
    </label>
  );
}
