import { useId } from 'react';
import type { Experiment } from '../../lab/experiment/experiment.ts';
import styles from './Experiment.module.css';
import type { PlanChoice } from './plan-choice.ts';

interface PresetPickerProps {
  readonly experiment: Experiment;
  readonly choice: PlanChoice;
  /** How long the choice takes here, in words. */
  readonly time: string;
  readonly onChange: (choice: PlanChoice) => void;
}

/** Quick, As published or Custom, and the seed. */
export function PresetPicker({ experiment, choice, time, onChange }: PresetPickerProps) {
  const id = useId();
  const presets = [
    { value: 'quick', label: 'Quick', note: experiment.quick.note },
    { value: 'published', label: 'As published', note: 'The exact settings of the statement.' },
    { value: 'custom', label: 'Custom', note: 'Every setting is yours; it starts from Quick.' },
  ] as const;
  const chosen = presets.find(({ value }) => value === choice.preset);
  return (
    <div className={styles.plan}>
      <fieldset className={styles.presets}>
        <legend>Settings</legend>
        {presets.map(({ value, label }) => (
          <label key={value} className={styles.preset}>
            <input
              type="radio"
              name={`${id}-preset`}
              value={value}
              checked={choice.preset === value}
              onChange={() => onChange({ ...choice, preset: value })}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <label className={styles.seed} htmlFor={`${id}-seed`}>
        Seed
        <input
          id={`${id}-seed`}
          inputMode="numeric"
          value={choice.seed}
          onChange={(event) => onChange({ ...choice, seed: event.target.value })}
        />
      </label>
      <p className={styles.note}>
        {chosen?.note} {time}
      </p>
    </div>
  );
}
