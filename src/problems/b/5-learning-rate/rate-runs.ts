import type { RunRequest } from '../../../lab/experiment/plan-runs.ts';
import type { RunState } from '../../../lab/experiment/run-state.ts';
import type { Sweep } from '../../../ui/experiment/sweep.ts';
import type { RunGroup } from '../../../ui/runs/run-groups.ts';

const field = 'optimiser.learningRate';

/** Runs one rate under the settings of the reader's latest runs, or the quick ones where there are none. */
export function requestFor(rate: number, latest: Sweep | undefined, seed: number): RunRequest {
  if (!latest) return { preset: 'quick', changes: { seed, [field]: rate }, holdBack: true };
  const { preset, changes, seeds, holdBack = false } = latest;
  return { preset, changes: { seed, ...changes, [field]: rate }, holdBack, ...(seeds && { seeds }) };
}

/** The groups that differ from the latest runs in their rate alone, the highest rate first. */
export function comparableGroups(groups: readonly RunGroup[], latest: Sweep | undefined): readonly RunGroup[] {
  const run = latest?.runs[0];
  if (!run) return [];
  const wanted = settingsOf(run);
  return groups
    .filter(({ runs: [first] }) => first && settingsOf(first) === wanted)
    .sort((a, b) => rateOf(b) - rateOf(a));
}

/** The learning rate of a group's runs. */
export function rateOf({ runs }: Pick<RunGroup, 'runs'>): number {
  return runs[0]?.spec.optimiser.learningRate ?? Number.NaN;
}

/** Everything but the rate and the seed; what is not loaded yet has no data, and is on those in use. */
function settingsOf({ spec }: RunState): string {
  return JSON.stringify({ ...spec, optimiser: { ...spec.optimiser, learningRate: 0 }, seed: 0 });
}
