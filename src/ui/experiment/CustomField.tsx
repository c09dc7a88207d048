import { useId } from 'react';
import styles from './CustomFields.module.css';
import type { FormField } from './custom-form.ts';
import { optionLabel } from './field-words.ts';

interface CustomFieldProps {
  readonly field: FormField;
  readonly error: string | undefined;
  readonly onChange: (path: string, text: string) => void;
}

/** One setting with its label, whether it differs from the published one, and what is wrong with it. */
export function CustomField({ field, error, onChange }: CustomFieldProps) {
  const id = useId();
  const { path, label, varied, changed } = field;
  const wrong = error === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-error` };
  return (
    <div className={styles.field} data-wide={varied || undefined} data-changed={changed || undefined}>
      <label htmlFor={id}>
        {label}
        {varied && ' (one run for each value)'}
      </label>
      <Input id={id} field={field} wrong={wrong} onChange={(text) => onChange(path, text)} />
      {error !== undefined && (
        <p id={`${id}-error`} className={styles.wrong}>
          {error}
        </p>
      )}
    </div>
  );
}

interface InputProps {
  readonly id: string;
  readonly field: FormField;
  readonly wrong: object;
  readonly onChange: (text: string) => void;
}

function Input({ id, field, wrong, onChange }: InputProps) {
  const { kind, varied, text, options, path, optional } = field;
  if (varied || kind === 'number') {
    return (
      <input
        id={id}
        inputMode={varied && kind !== 'number' ? 'text' : 'decimal'}
        autoComplete="off"
        placeholder={optional ? 'standard' : undefined}
        value={text}
        {...wrong}
        onChange={({ target }) => onChange(target.value)}
      />
    );
  }
  const choices = kind === 'boolean' ? ['true', 'false'] : options;
  const name = (option: string) =>
    kind === 'boolean' ? (option === 'true' ? 'yes' : 'no') : optionLabel(path, option);
  return (
    <select id={id} value={text} {...wrong} onChange={({ target }) => onChange(target.value)}>
      {(optional || !choices.includes(text)) && (
        <option value={optional ? '' : text}>{optional ? 'standard' : text}</option>
      )}
      {choices.map((option) => (
        <option key={option} value={option}>
          {name(option)}
        </option>
      ))}
    </select>
  );
}
