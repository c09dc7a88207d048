import { parseArgs } from 'node:util';
import { type WorkloadName, workloads } from './workloads.ts';

const parts = ['workloads', 'pool', 'pad', 'peers', 'startup', 'bundle'] as const;
type Part = (typeof parts)[number];

/** What a run of the bench should do. */
export interface Options {
  readonly json: boolean;
  readonly rounds: number;
  readonly only: ReadonlySet<Part>;
  /** Also trains on every backend that a headless Chromium starts. */
  readonly browser: boolean;
  /** Counts processor time, for a machine that is busy with other things. */
  readonly cpu: boolean;
  /** A finished build to use instead of the project's own. */
  readonly site: string | undefined;
  readonly names: readonly WorkloadName[];
}

/** Reads the command line; what is not understood ends the process with one sentence. */
export function readOptions(): Options {
  try {
    return parse();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(2);
  }
}

function parse(): Options {
  const { values, positionals } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '5' },
      only: { type: 'string', default: parts.join() },
      browser: { type: 'boolean', default: false },
      cpu: { type: 'boolean', default: false },
      site: { type: 'string' },
    },
    allowPositionals: true,
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds wants a whole number from 1 up');
  const names = Object.keys(workloads) as WorkloadName[];
  return {
    ...values,
    site: values.site,
    rounds,
    only: new Set(values.only.split(',').map((word) => known(word, parts, '--only'))),
    names: positionals.length > 0 ? positionals.map((word) => known(word, names, 'the bench')) : names,
  };
}

function known<Word extends string>(word: string, words: readonly Word[], who: string): Word {
  const found = words.find((one) => one === word);
  if (found === undefined) throw new Error(`${who} knows ${words.join(', ')}, not ${word}`);
  return found;
}
