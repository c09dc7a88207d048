import { useEffect } from 'react';
import type { RunState } from '../../../lab/experiment/run-state.ts';
import { useOpenedDataset } from '../../../ui/dataset/useOpenedDataset.ts';
import type { Sweep } from '../../../ui/experiment/sweep.ts';
import { voteAccuracies } from './bags.ts';
import { keepVotes, useVotes } from './votes-store.ts';

/** Counts the votes of a bagging when all its networks have ended, while their predictions are still at hand. */
export function useBagVotes(sweep: Sweep): readonly number[] | undefined {
  const known = useVotes(({ votes }) => votes[sweep.id]);
  const { opened } = useOpenedDataset();
  useEffect(() => {
    if (known || !opened) return;
    const predicted = sweep.runs.flatMap(({ predictions }) => predictions?.validation?.predicted ?? []);
    const labels = labelsOf(sweep.runs[0], opened);
    if (labels && predicted.length === sweep.runs.length) keepVotes(sweep.id, voteAccuracies(predicted, labels));
  }, [known, opened, sweep]);
  return known;
}

/** The true digits of the validation images; undefined where the data in use are others. */
function labelsOf(
  run: RunState | undefined,
  opened: { readonly name: string; readonly labels: Uint8Array },
): Uint8Array | undefined {
  const validation = run?.spec.data.validation;
  if (!run || run.dataset !== opened.name || typeof validation !== 'object') return undefined;
  return opened.labels.subarray(validation.start, validation.start + validation.count);
}
