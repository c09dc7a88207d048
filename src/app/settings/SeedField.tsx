import { useId, useState } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { defaultSettings, largestSeed, useSettings } from '../../ui/settings/useSettings.ts';
import styles from './settings.module.css';

/** The seed that new runs start from; the same seed gives the same numbers. */
export function SeedField() {
  const { seed, set } = useSettings();
  const [typed, setTyped] = useState<string>();
  const [inputId, noteId] = [useId(), useId()];
  const refused = typed !== undefined && seedFrom(typed) === undefined;

  const onType = (text: string) => {
    const next = seedFrom(text);
    setTyped(next === undefined ? text : undefined);
    if (next !== undefined) set({ seed: next });
  };
  return (
    <section className={styles.section}>
      <h2>
        <label htmlFor={inputId}>Seed</label>
      </h2>
      <div className={styles.row}>
        <input
          id={inputId}
          className={styles.seed}
          inputMode="numeric"
          autoComplete="off"
          value={typed ?? seed}
          aria-describedby={noteId}
          aria-invalid={refused}
          onChange={(event) => onType(event.target.value)}
          onBlur={() => setTyped(undefined)}
        />
        <Button
          disabled={seed === defaultSettings.seed && !refused}
          onClick={() => onType(String(defaultSettings.seed))}
        >
          Back to {defaultSettings.seed}
        </Button>
      </div>
      <p id={noteId} className={styles.note} role={refused ? 'alert' : undefined}>
        {refused
          ? `A seed is a whole number from 0 to ${largestSeed.toLocaleString('en-GB')}. The last one stays in force.`
          : 'Starts every random draw: weights, order of images, dropout. The same seed gives the same numbers.'}
      </p>
    </section>
  );
}

function seedFrom(text: string): number | undefined {
  if (!/^\s*\d+\s*$/.test(text)) return undefined;
  const value = Number(text);
  return value <= largestSeed ? value : undefined;
}
