import { useId } from 'react';
import type { Experiment } from '../../lab/experiment/experiment.ts';
import styles from './Experiment.module.css';
import { customFields, type PlanChoice } from './plan-choice.ts';

interface CustomFieldsProps {
  readonly experiment: Experiment;
  readonly choice: PlanChoice;
  readonly onChange: (choice: PlanChoice) => void;
}

/** One input for every setting; a setting that varies takes several values. */
export function CustomFields({ experiment, choice, onChange }: CustomFieldsProps) {
  const id = useId();
  const set = (path: string, text: string) => onChange({ ...choice, fields: { ...choice.fields, [path]: text } });
  return (
    <div className={styles.fields}>
      {customFields(experiment).map(({ path, label, varied }) => (
        <label key={path} htmlFor={`${id}-${path}`} data-wide={varied || undefined}>
          {label}
          {varied && ' (one run for each value)'}
          <input
            id={`${id}-${path}`}
            inputMode="decimal"
            autoComplete="off"
            value={choice.fields[path]}
            onChange={(event) => set(path, event.target.value)}
          />
        </label>
      ))}
    </div>
  );
}
