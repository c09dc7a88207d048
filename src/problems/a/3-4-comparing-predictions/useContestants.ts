import { useEffect, useMemo } from 'react';
import { useOwnModels } from '../../../ui/experiment/own-models.ts';
import { useModels } from '../../../ui/pad/models-store.ts';
import { useComparison } from './comparison-store.ts';
import { type Contestant, contestantsOf, isShownAtFirst } from './contestants.ts';
import { measure } from './measure.ts';
import { type Answered, fittedTemperature, meanOf } from './tempered.ts';

/** Every contestant, and those the reader wants to see. */
export function useContestants(): { readonly all: readonly Contestant[]; readonly shown: readonly Contestant[] } {
  const { models } = useModels();
  const own = useOwnModels((state) => state.models);
  const picked = useComparison((state) => state.picked);
  const all = useMemo(() => contestantsOf(models, own), [models, own]);
  const shown = useMemo(() => all.filter((one) => picked.get(one.id) ?? isShownAtFirst(one)), [all, picked]);
  return { all, shown };
}

/** A contestant that was measured on the validation images, with the temperature that suits it. */
export interface Measured extends Contestant {
  readonly answered: Answered;
  readonly fitted: number;
}

/** The shown contestants that have been measured; asks what is missing while `wanted`. */
export function useMeasured(wanted: boolean): readonly Measured[] {
  const { shown } = useContestants();
  const { answers, session, progress, failure } = useComparison();
  const judged = useMemo(() => shown.filter(({ unseen }) => unseen), [shown]);
  const members = useMemo(() => [...new Set(judged.flatMap((one) => one.members))], [judged]);
  const isMissing = members.some((model) => !answers?.of.has(model));
  useEffect(() => {
    if (wanted && isMissing && session && progress === undefined && !failure) void measure(members);
  }, [wanted, isMissing, session, progress, failure, members]);
  return useMemo(() => {
    if (!answers) return [];
    return judged.flatMap((one) => {
      const answered = answeredBy(one, answers);
      return answered ? [{ ...one, answered, fitted: fittedTemperature(answered) }] : [];
    });
  }, [judged, answers]);
}

function answeredBy(
  { members }: Contestant,
  { of, labels }: { readonly of: ReadonlyMap<string, Float32Array>; readonly labels: Uint8Array },
): Answered | undefined {
  const all = members.flatMap((model) => of.get(model) ?? []);
  if (all.length < members.length) return undefined;
  const [only] = all;
  return { labels, probabilities: only && all.length === 1 ? only : meanOf(all).mean };
}
