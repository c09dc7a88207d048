import { useState } from 'react';
import styles from './NumberField.module.css';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Only whole numbers. */
  readonly whole?: boolean;
  readonly className?: string | undefined;
  readonly onChange: (value: number) => void;
  /** The reader left the field. */
  readonly onDone?: () => void;
}

/** A field for a number that takes effect with every keystroke; what is no number within bounds is marked and changes nothing. */
export function NumberField({ label, value, min, max, whole = false, className, onChange, onDone }: NumberFieldProps) {
  const [draft, setDraft] = useState<string>();
  const isFine = (text: string) => {
    const number = Number(text);
    return text.trim() !== '' && number >= min && number <= max && (!whole || Number.isInteger(number));
  };
  return (
    // The arrow keys move a number by one; a phone's decimal keypad would lack the minus sign.
    <input
      type="number"
      step={whole ? 1 : 'any'}
      min={min}
      max={max}
      aria-label={label}
      aria-invalid={draft !== undefined && !isFine(draft)}
      title={
        draft !== undefined && !isFine(draft) ? `A ${whole ? 'whole ' : ''}number from ${min} to ${max}` : undefined
      }
      className={[styles.field, className].filter(Boolean).join(' ')}
      value={draft ?? String(value)}
      onChange={({ target }) => {
        setDraft(target.value);
        if (isFine(target.value)) onChange(Number(target.value));
      }}
      onBlur={() => {
        setDraft(undefined);
        onDone?.();
      }}
    />
  );
}
