import { useEffect, useState } from 'react';
import type { Sweep } from '../experiment/sweep.ts';
import { listRecordings, loadRecording } from './load-recording.ts';
import type { RecordingEntry } from './recording.ts';
import { filmOf, sweepAt } from './replay.ts';

/** The recorded runs of some problems, as they ended. */
export interface RecordedSweeps {
  /** Whether there are any to be shown. */
  readonly isOffered: boolean;
  /** Those on show, if any. */
  readonly sweeps: readonly Sweep[] | undefined;
  /** Why they cannot be shown, in a sentence; empty while nothing is wrong. */
  readonly trouble: string;
  readonly show: () => Promise<void>;
  readonly hide: () => void;
}

/** Fetches all recordings of some problems on request; `problems` are folders, separated by blanks. */
export function useRecordedSweeps(problems: string): RecordedSweeps {
  const [entries, setEntries] = useState<readonly RecordingEntry[]>([]);
  const [sweeps, setSweeps] = useState<readonly Sweep[]>();
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    let current = true;
    void listRecordings().then((all) => {
      if (current) setEntries(all.filter(({ problem }) => problems.split(' ').includes(problem)));
    });
    return () => {
      current = false;
    };
  }, [problems]);
  const show = async () => {
    try {
      const films = (await Promise.all(entries.map(loadRecording))).map(filmOf);
      setSweeps(films.map((film) => sweepAt(film, film.seconds)));
      setTrouble('');
    } catch (error) {
      setTrouble((error as Error).message);
    }
  };
  return { isOffered: entries.length > 0, sweeps, trouble, show, hide: () => setSweeps(undefined) };
}
