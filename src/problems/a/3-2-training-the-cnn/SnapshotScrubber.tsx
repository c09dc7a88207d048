import { hasEnded } from '../../../lab/experiment/run-state.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import styles from './lab.module.css';
import { placeInWords } from './snapshot-history.ts';
import type { LookedAt } from './useLookedAt.ts';

interface SnapshotScrubberProps {
  readonly lookedAt: LookedAt;
  /** Whether the curves are those of a recording. */
  readonly isReplay: boolean;
}

/** Where in its training the shown network stands, and the way back to before the first update. */
export function SnapshotScrubber({ lookedAt, isReplay }: SnapshotScrubberProps) {
  const { run, history, at, snapshot, follows, goTo } = lookedAt;
  const count = history.snapshots.length;
  if (!snapshot)
    return <p className={styles.words}>{isReplay && !lookedAt.isOwn ? wordsInReplay : wordsWithout(lookedAt)}</p>;
  const words = placeInWords(snapshot, run?.totalSteps ?? 0);
  const runs = run !== undefined && !hasEnded(run);
  return (
    <div className={styles.scrubber}>
      <label className={styles.place}>
        <span className="visually-hidden">Moment of training</span>
        <input
          type="range"
          min={0}
          max={Math.max(0, count - 1)}
          value={at}
          aria-valuetext={words}
          disabled={count < 2}
          onChange={({ target }) => goTo(Number(target.value) === count - 1 ? undefined : Number(target.value))}
        />
      </label>
      <p className={styles.words}>
        <strong>{words}</strong>
        {runs
          ? follows
            ? ', and going on.'
            : '; training goes on meanwhile.'
          : '. These moments are kept until the page is closed or reloaded.'}
      </p>
      <div className={styles.buttons}>
        <Button disabled={at === 0} onClick={() => goTo(0)}>
          First weights
        </Button>
        <Button disabled={follows} onClick={() => goTo(undefined)}>
          {runs ? 'Follow the training' : 'Last weights'}
        </Button>
      </div>
    </div>
  );
}

const wordsInReplay =
  'A recording holds the curves, not the weights. This is the published network, trained for 50 epochs, to look at meanwhile.';

function wordsWithout({ run, isOwn }: LookedAt): string {
  if (isOwn)
    return 'This is your network after training. How it learned was remembered only until the page was closed or reloaded; train again to see it.';
  if (run && !hasEnded(run)) return 'The network is getting its first weights. Until then this is the published one.';
  return 'This is the published network, trained for 50 epochs. Press Run, and yours takes its place from its first weights on.';
}
