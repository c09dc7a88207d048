import { useEffect, useState } from 'react';
import { Button } from '../controls/Button.tsx';
import { useSettings } from '../settings/useSettings.ts';
import { duration } from './duration.ts';
import styles from './Experiment.module.css';
import { type Sweep, secondsLeft, sweepProgress, sweepStatus } from './sweep.ts';
import { resumeInterrupted, steerSweep } from './sweeps-store.ts';

interface RunControlsProps {
  readonly sweep: Sweep | undefined;
  readonly onRun: () => void;
}

/** Run, Pause, Resume and Stop, and how far a sweep is. */
export function RunControls({ sweep, onRun }: RunControlsProps) {
  const status = sweep ? sweepStatus(sweep) : undefined;
  const going = status === 'running' || status === 'loading' || status === 'queued';
  const paused = status === 'paused';
  const { backend, dataset } = useSettings();
  return (
    <div className={styles.controls}>
      <div className={styles.buttons}>
        {!going && !paused && (
          <Button look="main" data-lecture-run onClick={onRun}>
            {sweep ? 'Run again' : 'Run'}
          </Button>
        )}
        {sweep && status === 'interrupted' && (
          <Button onClick={() => void resumeInterrupted(sweep, { backend, dataset })}>{resumeLabel(sweep)}</Button>
        )}
        {sweep && going && (
          <Button data-lecture-run onClick={() => steerSweep(sweep, 'pause')}>
            Pause
          </Button>
        )}
        {sweep && paused && (
          <Button look="main" data-lecture-run onClick={() => steerSweep(sweep, 'resume')}>
            Resume
          </Button>
        )}
        {sweep && (going || paused) && <Button onClick={() => steerSweep(sweep, 'stop')}>Stop</Button>}
      </div>
      {sweep && <Progress sweep={sweep} />}
    </div>
  );
}

function Progress({ sweep }: { readonly sweep: Sweep }) {
  const now = useClock(500);
  const status = sweepStatus(sweep);
  const progress = sweepProgress(sweep);
  return (
    <div className={styles.progress}>
      <progress max={1} value={progress} aria-label="Progress of training" data-status={status} />
      <p role="status">{inWords(sweep, now)}</p>
    </div>
  );
}

function resumeLabel(sweep: Sweep): string {
  const epochs = sweep.runs.filter(({ status }) => status === 'interrupted').map((run) => run.epochs.length + 1);
  return epochs.length === 1 ? `Resume from epoch ${epochs[0]}` : 'Resume where it was';
}

function inWords(sweep: Sweep, now: number): string {
  const percent = `${Math.floor(sweepProgress(sweep) * 100)} %`;
  const left = secondsLeft(sweep, now);
  const data = sweep.runs.find(({ loading }) => loading)?.loading;
  switch (sweepStatus(sweep)) {
    case 'loading':
      return data
        ? `Preparing the images (${data.phase}), ${Math.round((100 * data.done) / (data.total || 1))} %`
        : 'Preparing';
    case 'queued':
      return 'Starting';
    case 'running':
      return left === undefined ? `Running, ${percent}` : `Running, ${percent}, about ${duration(left)} left`;
    case 'paused':
      return `Paused at ${percent}`;
    case 'finished':
      return 'Finished';
    case 'stopped':
      return `Stopped. ${sweep.runs.find(({ message }) => message)?.message ?? 'What was recorded is kept.'}`;
    case 'interrupted':
      return `Interrupted. ${sweep.runs.find(({ message }) => message)?.message ?? ''} What was recorded is kept.`;
    case 'diverged':
      return 'Finished; at least one run diverged.';
    case 'failed':
      return `Failed. ${sweep.runs.find(({ status }) => status === 'failed')?.message ?? ''}`;
  }
}

/** The page's clock, ticking every `everyMs`. */
function useClock(everyMs: number): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
