import { keepSweep } from '../../ui/experiment/kept-sweeps.ts';
import { useSweeps } from '../../ui/experiment/sweeps-store.ts';
import { keepPredictions, usePredictions } from '../../ui/prediction/predictions-store.ts';
import { answers } from '../../ui/questions/answers-store.ts';
import { keepOpenings, useVaultStore } from '../../ui/vault/vault-store.ts';
import type { Merge } from './merge-work.ts';
import { asSweep } from './work.ts';

/** Writes a merge into what this browser keeps; gives back what was done, in words. */
export async function applyMerge({ answers: given, sweeps, refused, openings, predictions }: Merge): Promise<string> {
  for (const [key, { text, verdict }] of Object.entries(given)) answers.set(key, text, verdict);
  const added = sweeps.map(asSweep);
  useSweeps.setState(({ sweeps: before }) => ({
    sweeps: [...before, ...added].sort((a, b) => b.startedAt.localeCompare(a.startedAt)),
  }));
  for (const sweep of added) await keepSweep(sweep);
  keepPredictions({ ...usePredictions.getState().made, ...predictions });
  keepOpenings({ ...useVaultStore.getState().openings, ...openings });
  const skipped = refused > 0 ? ` ${counted(refused, 'experiment')} could not be read by this version.` : '';
  return `Taken over: ${counted(Object.keys(given).length, 'answer')} and ${counted(added.length, 'experiment')}.${skipped}`;
}

const counted = (count: number, thing: string) => `${count} ${thing}${count === 1 ? '' : 's'}`;
