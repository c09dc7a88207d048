import { parseTrainSpec } from '../../lab/train/parse-spec.ts';
import type { Opening } from '../../ui/vault/vault-store.ts';
import { collaborationKey, type Work, type WorkSweep } from './work.ts';

/** Whose answer stays where both have one. */
export type Preference = 'mine' | 'theirs';

/** What taking a work into one's own changes. */
export interface Merge {
  /** Answers to write, by key. */
  readonly answers: Work['answers'];
  /** Sweeps that are not here yet and that this version of the app can show. */
  readonly sweeps: readonly WorkSweep[];
  /** How many sweeps this version of the app cannot show. */
  readonly refused: number;
  /** The predictions of both; where both predicted, mine. */
  readonly predictions: Work['predictions'];
  /** The openings of the test set of both, by problem, oldest first. */
  readonly openings: Readonly<Record<string, Opening[]>>;
}

/** What must change for `mine` to hold `theirs` too; nothing of mine is lost but answers that theirs replace. */
export function mergeWork(mine: Work, theirs: Work, preference: Preference): Merge {
  const isWanted = (key: string) => {
    if (!key.startsWith(`${mine.assignment}/`) && key !== collaborationKey(mine.assignment)) return false;
    const own = mine.answers[key];
    if (!own) return true;
    return preference === 'theirs' && own.text !== theirs.answers[key]?.text;
  };
  const here = new Set(mine.sweeps.map(({ id }) => id));
  const fresh = theirs.sweeps.filter(({ id }) => !here.has(id));
  const sweeps = fresh.filter(isReadable).map(withOwnIds);
  return {
    answers: Object.fromEntries(Object.entries(theirs.answers).filter(([key]) => isWanted(key))),
    sweeps,
    refused: fresh.length - sweeps.length,
    predictions: { ...theirs.predictions, ...mine.predictions },
    openings: mergeOpenings(mine.openings, theirs.openings),
  };
}

function mergeOpenings(mine: Work['openings'], theirs: Work['openings']): Record<string, Opening[]> {
  const problems = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  return Object.fromEntries(
    problems.map((problem) => {
      const all = [...(mine[problem] ?? []), ...(theirs[problem] ?? [])];
      const byTime = new Map(all.map((opening) => [`${opening.at} ${opening.reason}`, opening]));
      return [problem, [...byTime.values()].sort((a, b) => a.at.localeCompare(b.at))];
    }),
  );
}

function isReadable({ runs }: WorkSweep): boolean {
  try {
    for (const { spec } of runs) parseTrainSpec(spec);
    return true;
  } catch {
    return false;
  }
}

/** Runs are found by the id of their sweep, which a file could have wrong. */
function withOwnIds(sweep: WorkSweep): WorkSweep {
  return { ...sweep, runs: sweep.runs.map((run, i) => ({ ...run, id: `${sweep.id}/${i}` })) };
}
