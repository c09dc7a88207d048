import { Button } from '../../../ui/controls/Button.tsx';
import type { ToyStatus } from '../../../worker/toy/toy-protocol.ts';
import styles from './toy.module.css';

interface ToyControlsProps {
  /** Absent until the worker has answered. */
  readonly status: ToyStatus | undefined;
  readonly tell: (what: 'play' | 'pause' | 'step') => void;
  readonly reset: () => void;
}

const words: Readonly<Record<ToyStatus, string>> = {
  ready: 'Not trained yet.',
  running: 'Training.',
  paused: 'Paused.',
  finished: 'Finished after 1,000 epochs.',
  diverged: 'Diverged: the loss is no number any more. Reset, and take a smaller learning rate.',
};

/** Train or pause, one epoch, and back to the start. */
export function ToyControls({ status, tell, reset }: ToyControlsProps) {
  const isOver = status === undefined || status === 'finished' || status === 'diverged';
  const running = status === 'running';
  return (
    <div>
      <div className={styles.buttons}>
        <Button look="main" data-lecture-run disabled={isOver} onClick={() => tell(running ? 'pause' : 'play')}>
          {running ? 'Pause' : 'Train'}
        </Button>
        <Button disabled={isOver} onClick={() => tell('step')}>
          One epoch
        </Button>
        <Button disabled={status === undefined || status === 'ready'} onClick={reset}>
          Reset
        </Button>
      </div>
      <p role="status" className={styles.status}>
        {status ? words[status] : 'Starting.'}
      </p>
    </div>
  );
}
