import { Button } from '../controls/Button.tsx';
import { duration } from '../experiment/duration.ts';
import styles from './RecordedRuns.module.css';
import { recordedInWords } from './recorded-words.ts';
import { closeReplay, finishReplay, pauseReplay, playReplay, type Replay } from './replay-store.ts';
import { SpeedChoice } from './SpeedChoice.tsx';

/** What is being replayed, said clearly, with its controls. */
export function ReplayPanel({ replay }: { readonly replay: Replay }) {
  const { film, seconds, playing } = replay;
  const atEnd = seconds >= film.seconds;
  const isSideBySide = film.scenes.length > 1 && film.scenes.every(({ start }) => start === 0);
  const startLabel = atEnd ? 'Play again' : 'Play';
  return (
    <section className={styles.panel} aria-label="Recorded run" data-recorded>
      <p className={styles.label}>
        <strong>Recorded run</strong> <span>{recordedInWords(film.recording)}. These are not your own runs.</span>
      </p>
      <div className={styles.controls}>
        <Button look="main" data-lecture-run onClick={playing ? pauseReplay : playReplay}>
          {playing ? 'Pause' : startLabel}
        </Button>
        <Button disabled={atEnd} onClick={finishReplay}>
          To the end
        </Button>
        <SpeedChoice speed={replay.speed} />
        <Button look="quiet" onClick={closeReplay}>
          Back to your own runs
        </Button>
      </div>
      <progress max={film.seconds} value={seconds} aria-label="How much of the recording is shown" />
      <p className={styles.time}>
        {duration(seconds)} of {duration(film.seconds)}
        {isSideBySide && `: the ${film.scenes.length} runs grow side by side`}
      </p>
    </section>
  );
}
