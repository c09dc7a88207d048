import { useId, useState } from 'react';
import { Button } from '../controls/Button.tsx';
import { mostSeeds, seedsFrom, seedsInWords } from '../experiment/seeds.ts';
import styles from './runs.module.css';

interface AgainWithSeedsProps {
  /** The first of the seeds. */
  readonly first: number;
  /** How many runs one seed takes. */
  readonly settings: number;
  /** How many seeds there are already. */
  readonly have: number;
  readonly onRun: (seeds: number) => void;
}

/** Runs the same settings with several seeds: what was trained already is not trained again. */
export function AgainWithSeeds({ first, settings, have, onRun }: AgainWithSeedsProps) {
  const id = useId();
  const [text, setText] = useState('5');
  const count = Number(text);
  const isFine = Number.isInteger(count) && count >= 2 && count <= mostSeeds;
  const fresh = Math.max(0, count - have) * settings;
  return (
    <form
      className={styles.again}
      onSubmit={(event) => {
        event.preventDefault();
        if (isFine) onRun(count);
      }}
    >
      <label htmlFor={`${id}-count`}>Again with</label>
      <input
        id={`${id}-count`}
        type="number"
        min={2}
        max={mostSeeds}
        value={text}
        aria-describedby={`${id}-note`}
        aria-invalid={!isFine}
        onChange={({ target }) => setText(target.value)}
      />
      <span aria-hidden="true">seeds</span>
      <Button type="submit" disabled={!isFine}>
        Run with several seeds
      </Button>
      <p id={`${id}-note`}>
        {isFine
          ? `Seeds ${seedsInWords(seedsFrom(first, count))}: ${fresh} new ${fresh === 1 ? 'run' : 'runs'}, for a mean and its spread.`
          : `A whole number of seeds from 2 to ${mostSeeds}.`}
      </p>
    </form>
  );
}
