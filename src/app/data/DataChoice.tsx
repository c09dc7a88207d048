import { useSettings } from '../../ui/settings/useSettings.ts';
import styles from './DataPage.module.css';

const choices = [
  { value: 'auto', label: 'MNIST if it is here, else the built-in digits' },
  { value: 'mnist', label: 'MNIST only' },
  { value: 'builtin', label: 'The built-in digits' },
] as const;

/** Chooses which data the whole app uses. */
export function DataChoice() {
  const { dataset, set } = useSettings();
  return (
    <fieldset className={styles.choice}>
      <legend>Use</legend>
      {choices.map(({ value, label }) => (
        <label key={value}>
          <input type="radio" name="dataset" checked={dataset === value} onChange={() => set({ dataset: value })} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
