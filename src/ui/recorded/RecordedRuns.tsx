import { useEffect, useState } from 'react';
import { Button } from '../controls/Button.tsx';
import { duration } from '../experiment/duration.ts';
import { useProblem } from '../problem/problem-context.ts';
import { listRecordings, loadRecording } from './load-recording.ts';
import styles from './RecordedRuns.module.css';
import { ReplayPanel } from './ReplayPanel.tsx';
import { recordedInWords } from './recorded-words.ts';
import type { RecordingEntry } from './recording.ts';
import { filmOf } from './replay.ts';
import { openReplay, useReplayOf } from './replay-store.ts';

/** Offers the recorded run of an experiment where there is one, and steers it while it is replayed. */
export function RecordedRuns({ experiment }: { readonly experiment: string }) {
  const { id: problem } = useProblem();
  const entry = useRecording(problem, experiment);
  const replay = useReplayOf(problem, experiment);
  const [trouble, setTrouble] = useState('');
  if (replay) return <ReplayPanel replay={replay} />;
  if (!entry) return null;
  const open = async () => {
    try {
      openReplay(filmOf(await loadRecording(entry)));
      setTrouble('');
    } catch (error) {
      setTrouble((error as Error).message);
    }
  };
  return (
    <div className={styles.offer}>
      <Button onClick={() => void open()}>Replay a recorded run</Button>
      <p>
        {entry.preset === 'published' ? 'As published' : 'Quick'}, {duration(entry.seconds)} of training, recorded{' '}
        {recordedInWords(entry)}.
      </p>
      {trouble && <p role="alert">{trouble}</p>}
    </div>
  );
}

function useRecording(problem: string, experiment: string): RecordingEntry | undefined {
  const [entry, setEntry] = useState<RecordingEntry>();
  useEffect(() => {
    let current = true;
    void listRecordings().then((recordings) => {
      const found = recordings.find((one) => one.problem === problem && one.experiment === experiment);
      if (current) setEntry(found);
    });
    return () => {
      current = false;
    };
  }, [problem, experiment]);
  return entry;
}
