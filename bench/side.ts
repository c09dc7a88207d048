import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { RoundAnswer } from './round.ts';
import type { WorkloadName } from './workloads.ts';

/** One library in its own process. */
export interface Side {
  readonly name: string;
  /** One round of a workload. */
  round(workload: WorkloadName): Promise<RoundAnswer>;
  stop(): void;
}

/** Starts `sides/<name>.ts`; throws when it does not start. */
export async function startSide(name: string): Promise<Side> {
  const script = new URL(`./sides/${name}.ts`, import.meta.url);
  const child = fork(script, { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await answer(child, name);
  return {
    name,
    round: async (workload) => {
      child.send(workload);
      return answer(child, name);
    },
    stop: () => {
      child.kill();
    },
  };
}

async function answer(child: ChildProcess, name: string): Promise<RoundAnswer> {
  const ended = new AbortController();
  const { signal } = ended;
  const exit = once(child, 'exit', { signal }).then(() => {
    throw new Error(`${name} ended without an answer`);
  });
  try {
    const [message] = await Promise.race([once(child, 'message', { signal }), exit]);
    return message;
  } finally {
    exit.catch(() => undefined);
    ended.abort();
  }
}
