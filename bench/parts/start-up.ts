import { fork } from 'node:child_process';
import { once } from 'node:events';
import { median, rounded } from '../statistics.ts';

/** What passes before the first weight has changed, in milliseconds, in a new process of Node. */
export interface StartUp {
  /** Loading the code. */
  readonly importMs: number;
  /** Starting the backend and putting our kernels into it. */
  readonly initMs: number;
  /** Making a network (W1) and its data, and one step, its loss read. */
  readonly firstStepMs: number;
}

/** Medians over so many new processes. */
export async function measureStartUp(rounds: number): Promise<StartUp> {
  const script = new URL('./start-up-child.ts', import.meta.url);
  const all: StartUp[] = [];
  for (let round = 0; round < rounds; round++) {
    const child = fork(script, { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const [answer] = await once(child, 'message');
    all.push(answer);
    child.kill();
  }
  const of = (pick: (one: StartUp) => number) => rounded(median(all.map(pick)), 0);
  return {
    importMs: of(({ importMs }) => importMs),
    initMs: of(({ initMs }) => initMs),
    firstStepMs: of(({ firstStepMs }) => firstStepMs),
  };
}
