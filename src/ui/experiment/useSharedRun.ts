import { useEffect, useMemo, useRef } from 'react';
import type { Experiment } from '../../lab/experiment/experiment.ts';
import { type ReadLink, readRunLink } from '../runs/run-link.ts';
import { clearHashSearch, useHashSearch } from '../runs/useHashSearch.ts';
import type { PlanChoice } from './plan-choice.ts';

/** The link in the address as far as it concerns this experiment; a good one fills in the lab, once. */
export function useSharedRun(
  name: string,
  experiments: Readonly<Record<string, Experiment>>,
  fill: (choice: PlanChoice) => void,
): { readonly link: ReadLink | undefined; readonly dismiss: () => void } {
  const search = useHashSearch();
  const read = useMemo(() => readRunLink(search, experiments), [search, experiments]);
  const wanted = new URLSearchParams(search).get('run') ?? '';
  // A link to an experiment that the page does not have is answered by its first one.
  const concerned = Object.hasOwn(experiments, wanted) ? wanted : Object.keys(experiments)[0];
  const link = concerned === name ? read : undefined;
  const filled = useRef<ReadLink>(undefined);
  useEffect(() => {
    if (!link || 'problem' in link || filled.current === link) return;
    filled.current = link;
    fill(link.choice);
  });
  return { link, dismiss: clearHashSearch };
}
