import * as v from 'valibot';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const votesSchema = v.record(v.string(), v.array(share));

interface VotesStore {
  /** By sweep: the validation accuracy of the vote of the first 1, 2, … bags. */
  readonly votes: Readonly<Record<string, readonly number[]>>;
}

/** What the bags of each bagging voted, kept in localStorage under "inkling.votes": the predictions are not kept. */
export const useVotes = create<VotesStore>()(
  persist((): VotesStore => ({ votes: {} }), {
    name: 'inkling.votes',
    version: 1,
    merge: (kept, current) => ({ ...current, votes: readVotes(kept) }),
  }),
);

/** Votes from storage; what is not valid counts as nothing. */
export function readVotes(kept: unknown): VotesStore['votes'] {
  const read = v.safeParse(v.object({ votes: votesSchema }), kept);
  return read.success ? read.output.votes : {};
}

/** Keeps the votes of a sweep. */
export function keepVotes(sweep: string, accuracies: readonly number[]): void {
  useVotes.setState(({ votes }) => ({ votes: { ...votes, [sweep]: accuracies } }));
}
