import { useEffect, useMemo, useState } from 'react';
import { loadSweeps, useSweeps } from '../../ui/experiment/sweeps-store.ts';
import { usePredictions } from '../../ui/prediction/predictions-store.ts';
import { answers } from '../../ui/questions/answers-store.ts';
import { useVaultStore } from '../../ui/vault/vault-store.ts';
import { collectWork } from './collect-work.ts';
import type { Work } from './work.ts';

/** What the reader did in an assignment, kept up to date; undefined until what is kept has been read. */
export function useOwnWork(assignment: string): Work | undefined {
  const [ready, setReady] = useState(false);
  const given = answers.use((state) => state.answers);
  const sweeps = useSweeps((state) => state.sweeps);
  const openings = useVaultStore((state) => state.openings);
  const predictions = usePredictions((state) => state.made);
  useEffect(() => void Promise.all([answers.load(), loadSweeps()]).then(() => setReady(true)), []);
  return useMemo(
    () => (ready ? collectWork(assignment, { answers: given, sweeps, openings, predictions }, new Date()) : undefined),
    [ready, assignment, given, sweeps, openings, predictions],
  );
}
