import { type ChildProcess, fork } from 'node:child_process';
import type { ReportedRun } from '../record/record-run.ts';
import type { Work } from './planned-work.ts';

/** A run that has ended. */
export interface DoneWork extends Work {
  readonly ended: ReportedRun;
}

interface How {
  readonly workers: number;
  /** Told of every run that ends, in words. */
  readonly onRun: (line: string) => void;
}

/** Makes all runs, as many at the same time as there are workers; the order of the results is that of the work. */
export async function runAll(work: readonly Work[], { workers, onRun }: How): Promise<readonly DoneWork[]> {
  const done = new Array<DoneWork>(work.length);
  let next = 0;
  let ended = 0;
  const loop = async () => {
    const child = fork(new URL('run-one.ts', import.meta.url), { execArgv: ['--import', 'tsx'] });
    try {
      while (next < work.length) {
        const index = next++;
        const item = work[index] as Work;
        const result = await ask(child, item);
        done[index] = { ...item, ended: result };
        onRun(`${++ended}/${work.length} ${item.problem} ${item.experiment}: ${item.run.label} ${result.status}`);
      }
    } finally {
      child.kill();
    }
  };
  await Promise.all(Array.from({ length: Math.min(workers, work.length) }, loop));
  return done;
}

function ask(child: ChildProcess, { run }: Work): Promise<DoneWork['ended']> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) => reject(new Error(`a training process ended with ${code}`));
    child.once('exit', onExit);
    child.once('message', (message) => {
      child.off('exit', onExit);
      resolve(message as DoneWork['ended']);
    });
    child.send(run);
  });
}
