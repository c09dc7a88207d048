import { useEffect, useState } from 'react';
import { Button } from '../controls/Button.tsx';
import { useSettings } from '../settings/useSettings.ts';
import { duration } from './duration.ts';
import styles from './Experiment.module.css';
import { RateControls } from './RateControls.tsx';
import { type Sweep, secondsLeft, sweepProgress, sweepStatus } from './sweep.ts';
import { useSweeps } from './sweeps-store.ts';
import { isResumable, resumeInterrupted, steerSweep, stepSweep } from './train-sweep.ts';
import { UnkeptNote } from './UnkeptNote.tsx';

interface RunControlsProps {
  readonly sweep: Sweep | undefined;
  readonly onRun: () => void;
}

/** Run, Pause, Resume, Step and Stop, the learning rate while it runs, and how far a sweep is. */
export function RunControls({ sweep, onRun }: RunControlsProps) {
  const elsewhere = useSweeps((state) => sweep !== undefined && state.elsewhere.has(sweep.id));
  const status = sweep && sweepStatus(sweep);
  const going = status === 'running' || status === 'loading' || status === 'queued' || status === 'paused';
  // What was cut short asks first to be brought to its end.
  const resumable = sweep !== undefined && !elsewhere && !going && sweep.runs.some(isResumable);
  return (
    <div className={styles.controls}>
      <div className={styles.buttons}>
        {sweep && !elsewhere && (going ? <Steering sweep={sweep} /> : <Resume sweep={sweep} />)}
        {(!going || elsewhere) && (
          <Button {...(resumable ? {} : { look: 'main', 'data-lecture-run': true })} onClick={onRun}>
            {sweep ? 'Run again' : 'Run'}
          </Button>
        )}
      </div>
      {sweep && <Progress sweep={sweep} elsewhere={elsewhere} />}
      {sweep && going && !elsewhere && <RateControls sweep={sweep} />}
      {sweep && <UnkeptNote sweep={sweep} />}
    </div>
  );
}

function Steering({ sweep }: { readonly sweep: Sweep }) {
  const paused = sweepStatus(sweep) === 'paused';
  const begun = sweep.runs.some(({ status, totalSteps }) => status === 'paused' && totalSteps > 0);
  return (
    <>
      {/* One button that changes its words, so that the focus stays where it is. */}
      <Button
        look={paused ? 'main' : 'plain'}
        data-lecture-run
        onClick={() => steerSweep(sweep, paused ? 'resume' : 'pause')}
      >
        {paused ? 'Resume' : 'Pause'}
      </Button>
      {paused && (
        <Button disabled={!begun} title="Trains on one batch and stays paused" onClick={() => stepSweep(sweep)}>
          Step
        </Button>
      )}
      <Button onClick={() => steerSweep(sweep, 'stop')}>Stop</Button>
    </>
  );
}

function Resume({ sweep }: { readonly sweep: Sweep }) {
  const { backend, dataset } = useSettings();
  const cut = sweep.runs.filter(isResumable);
  if (cut.length === 0) return null;
  const epochs = cut.map((run) => run.epochs.length + 1);
  return (
    <Button look="main" data-lecture-run onClick={() => void resumeInterrupted(sweep, { backend, dataset })}>
      {epochs.length === 1 ? `Resume from epoch ${epochs[0]}` : 'Resume where it was'}
    </Button>
  );
}

function Progress({ sweep, elsewhere }: { readonly sweep: Sweep; readonly elsewhere: boolean }) {
  const now = useClock(500);
  const pausing = useSweeps((state) =>
    sweep.runs.some(({ id, status }) => status === 'running' && state.pausing.has(id)),
  );
  const status = sweepStatus(sweep);
  const progress = sweepProgress(sweep);
  return (
    <div className={styles.progress}>
      <progress max={1} value={progress} aria-label="Progress of training" data-status={status} />
      <p role="status">
        {elsewhere
          ? `In another tab: ${inWords(sweep, Number.NaN)}`
          : pausing
            ? 'Pausing after this batch'
            : inWords(sweep, now)}
      </p>
    </div>
  );
}

/** What is done to the images before training, by phase of loading. */
const phaseWords: Readonly<Record<string, string>> = {
  generate: 'Drawing the built-in digits',
  download: 'Getting MNIST',
  unpack: 'Unpacking the images',
};

function inWords(sweep: Sweep, now: number): string {
  const percent = `${Math.floor(sweepProgress(sweep) * 100)} %`;
  const left = secondsLeft(sweep, now);
  const data = sweep.runs.find(({ loading }) => loading)?.loading;
  const status = sweepStatus(sweep);
  // Between two runs of many nothing starts anew for the reader.
  const between = left !== undefined && (status === 'loading' || status === 'queued');
  switch (between ? 'running' : status) {
    case 'loading':
      return data
        ? `${phaseWords[data.phase] ?? 'Preparing the images'}, ${Math.round((100 * data.done) / (data.total || 1))} %`
        : 'Preparing';
    case 'queued':
      return 'Starting';
    case 'running':
      return `Running, ${[percent, runsDone(sweep), left !== undefined && `about ${duration(left)} left`].filter(Boolean).join(', ')}`;
    case 'paused':
      return `Paused at ${percent}, batch ${batchOf(sweep)}`;
    case 'finished':
      return 'Finished';
    case 'stopped':
      return `Stopped at ${percent}. ${sweep.runs.find(({ message }) => message)?.message ?? 'What was recorded is kept.'}`;
    case 'interrupted':
      return `Interrupted at ${[percent, runsDone(sweep)].filter(Boolean).join(', ')}. ${sweep.runs.find(({ message }) => message)?.message ?? ''} What was recorded is kept.`;
    case 'diverged':
      return 'Finished; at least one run diverged.';
    case 'failed':
      return `Failed. ${sweep.runs.find(({ status }) => status === 'failed')?.message ?? ''}`;
  }
}

/** "65 of 162 runs", where there are more than can be seen going on at once. */
function runsDone({ runs }: Sweep): string {
  const done = runs.filter(({ status }) => status === 'finished' || status === 'diverged').length;
  return runs.length > 4 ? `${done} of ${runs.length} runs` : '';
}

function batchOf({ runs }: Sweep): string {
  const sum = (of: 'step' | 'totalSteps') => runs.reduce((total, run) => total + run[of], 0);
  return `${sum('step').toLocaleString('en-GB')} of ${sum('totalSteps').toLocaleString('en-GB')}`;
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
