import { useId } from 'react';
import type { Experiment } from '../../lab/experiment/experiment.ts';
import { validatesOnTest } from '../../lab/experiment/held-back.ts';
import { Button } from '../controls/Button.tsx';
import styles from './Experiment.module.css';
import type { PlanChoice } from './plan-choice.ts';
import { seedsFrom, seedsInWords } from './seeds.ts';
import { ValidationSwitch } from './ValidationSwitch.tsx';

interface PresetPickerProps {
  readonly experiment: Experiment;
  readonly choice: PlanChoice;
  /** How long the choice takes here, in words. */
  readonly time: string;
  /** What is wrong with the seed, in words. */
  readonly seedError: string | undefined;
  readonly onChange: (choice: PlanChoice, of?: string) => void;
}

/** Quick, As published or Custom, and the seed. */
export function PresetPicker({ experiment, choice, time, seedError, onChange }: PresetPickerProps) {
  const id = useId();
  const presets = [
    { value: 'quick', label: 'Quick', note: experiment.quick.note },
    { value: 'published', label: 'As published', note: publishedNote(experiment, choice) },
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
          {...(seedError === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-seed-error` })}
          onChange={(event) => onChange({ ...choice, seed: event.target.value }, 'seed')}
        />
      </label>
      {seedError !== undefined && (
        <p id={`${id}-seed-error`} className={styles.note} data-wrong>
          The seed {seedError}.
        </p>
      )}
      {choice.seeds > 1 && (
        <p className={styles.note}>
          {choice.seeds} seeds
          {seedError === undefined && `, ${seedsInWords(seedsFrom(Number(choice.seed), choice.seeds))}`}
          <Button look="quiet" onClick={() => onChange({ ...choice, seeds: 1 })}>
            One seed only
          </Button>
        </p>
      )}
      <p className={styles.note}>
        {chosen?.note} {time}
      </p>
      {validatesOnTest(experiment) && <ValidationSwitch choice={choice} onChange={onChange} />}
    </div>
  );
}

function publishedNote(experiment: Experiment, { testAsValidation }: PlanChoice): string {
  return testAsValidation || !validatesOnTest(experiment)
    ? 'The exact settings of the statement.'
    : 'The settings of the statement, but for the images it validates on.';
}
