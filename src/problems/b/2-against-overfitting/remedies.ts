import type { Changes } from '../../../lab/experiment/experiment.ts';
import type { RunState } from '../../../lab/experiment/run-state.ts';
import type { TrainSpec } from '../../../lab/train/spec.ts';
import type { Sweep } from '../../../ui/experiment/sweep.ts';
import type { RunGroup } from '../../../ui/runs/run-groups.ts';

/** The remedies, in the order they are shown. */
export const remedyIds = ['bagging', 'earlyStopping', 'dropout', 'l1', 'l2'] as const;
export type RemedyId = (typeof remedyIds)[number];

/** How strong each remedy is. */
export interface Strengths {
  readonly patience: number;
  readonly rate: number;
  readonly l1: number;
  readonly l2: number;
}

/** What the lab begins with. */
export const firstStrengths: Strengths = { patience: 5, rate: 0.5, l1: 1e-4, l2: 1e-3 };

/** The settings that some remedies stand for; bagging is an experiment of its own. */
export function changesFor(remedies: readonly RemedyId[], { patience, rate, l1, l2 }: Strengths): Changes {
  const has = (id: RemedyId) => remedies.includes(id);
  return {
    ...(has('earlyStopping') && { 'stop.rule': 'earlyStopping', 'stop.patience': patience, 'stop.restoreBest': true }),
    ...(has('dropout') && { 'network.layers.1.rate': rate }),
    ...(has('l1') && { 'penalty.l1': l1 }),
    ...(has('l2') && { 'penalty.l2': l2 }),
  };
}

/** The remedies of a run in words: "dropout 0.5 + L2 0.001"; "none" without. */
export function remediesInWords({ data, network, penalty, stop }: TrainSpec): string {
  const dropout = network.layers.find((layer) => layer.type === 'dropout');
  const { l1, l2 } = penalty.convention === 'keras' ? penalty : { l1: 0, l2: 0 };
  const words = [
    data.bootstrap ? 'bagging' : '',
    stop.rule === 'earlyStopping' ? `early stopping (${stop.patience})` : '',
    dropout?.rate ? `dropout ${dropout.rate}` : '',
    l1 ? `L1 ${l1}` : '',
    l2 ? `L2 ${l2}` : '',
  ].filter(Boolean);
  return words.length > 0 ? words.join(' + ') : 'none';
}

/** Whether a group is of networks on bags. */
export function isBagging({ runs }: Pick<RunGroup, 'runs'>): boolean {
  return runs[0]?.spec.data.bootstrap !== undefined;
}

/**
 * All runs with as many images, epochs and the same network as the latest, by their remedies: seeds of one combination
 * are one group, and so are the bags of a bagging. "none" comes first, then in the order they were first run.
 */
export function remedyGroups(sweeps: readonly Sweep[]): readonly RunGroup[] {
  const latest = sweeps[0]?.runs[0];
  if (!latest) return [];
  const footing = footingOf(latest);
  const groups = new Map<string, Map<number, RunState>>();
  for (const run of sweeps.toReversed().flatMap(({ runs }) => runs)) {
    if (footingOf(run) !== footing) continue;
    const label = remediesInWords(run.spec);
    const seeds = groups.get(label) ?? new Map<number, RunState>();
    if (run.status !== 'failed') seeds.set(run.spec.seed, run);
    groups.set(label, seeds);
  }
  return [...groups]
    .map(([label, seeds]) => {
      const runs = [...seeds.values()].sort((a, b) => a.spec.seed - b.spec.seed);
      return { key: label, label, runs, dataset: runs[0]?.dataset };
    })
    .filter(({ runs }) => runs.length > 0)
    .sort((a, b) => Number(b.label === 'none') - Number(a.label === 'none'));
}

/** What has to be equal for remedies to be compared: everything but them and the seed. */
function footingOf({ spec }: RunState): string {
  const { seed: _, penalty: __, stop: ___, ...rest } = spec;
  const { bootstrap: ____, ...data } = rest.data;
  const layers = rest.network.layers.map((layer) => (layer.type === 'dropout' ? layer.type : layer));
  return JSON.stringify({ ...rest, data, network: { ...rest.network, layers } });
}
