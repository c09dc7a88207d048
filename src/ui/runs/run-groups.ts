import { type DatasetName, datasetTitles } from '../../datasets/dataset.ts';
import { fieldPaths, valueAt } from '../../lab/experiment/fields.ts';
import { hasEnded, type RunState } from '../../lab/experiment/run-state.ts';
import type { TrainSpec } from '../../lab/train/spec.ts';
import type { Sweep } from '../experiment/sweep.ts';

/** Runs that differ in their seed alone: the same setting on the same data. */
export interface RunGroup {
  readonly key: string;
  /** What sets it apart from the other groups shown, in words. */
  readonly label: string;
  /** One run for each seed, in the order of the seeds. */
  readonly runs: readonly RunState[];
  readonly dataset: string | undefined;
}

/** The runs of some sweeps, put together by setting and data; of two runs with one seed the further one counts. */
export function groupRuns(sweeps: readonly Pick<Sweep, 'runs'>[]): readonly RunGroup[] {
  const groups = new Map<string, Map<number, RunState>>();
  for (const run of sweeps.flatMap(({ runs }) => runs)) {
    const key = keyOf(run);
    const seeds = groups.get(key) ?? new Map<number, RunState>();
    const before = seeds.get(run.spec.seed);
    if (!before || isFurther(run, before)) seeds.set(run.spec.seed, run);
    groups.set(key, seeds);
  }
  const found = [...groups].map(([key, seeds]) => ({
    key,
    runs: [...seeds.values()].sort((a, b) => a.spec.seed - b.spec.seed),
  }));
  const labels = tellApart(found.map(({ runs }) => runs[0] as RunState));
  return found.map((group, i) => ({ ...group, label: labels[i] as string, dataset: group.runs[0]?.dataset }));
}

/** The name of a run's data, the stand-in always by its name. */
export function dataTitle(dataset: string | undefined): string {
  return dataset === undefined ? 'no data yet' : (datasetTitles[dataset as DatasetName] ?? dataset);
}

const keys = new WeakMap<TrainSpec, string>();

/** A run keeps its spec while it trains, so its text is made once. */
function keyOf({ spec, dataset }: RunState): string {
  const text = keys.get(spec) ?? JSON.stringify({ ...spec, seed: 0, evaluateEvery: 0 });
  keys.set(spec, text);
  return `${dataset ?? ''} ${text}`;
}

function isFurther(run: RunState, than: RunState): boolean {
  const rank = (one: RunState) => (one.status === 'finished' ? 2 : hasEnded(one) ? 0 : 1);
  return rank(run) > rank(than) || (rank(run) === rank(than) && run.epochs.length > than.epochs.length);
}

/** Labels that differ: where the settings' own words are the same, what differs beside them is added. */
function tellApart(runs: readonly RunState[]): readonly string[] {
  const labels = runs.map(({ setting, label }) => setting ?? label);
  // Hundreds of settings come here with every batch of messages; as a rule their labels all differ.
  if (new Set(labels).size === labels.length) return labels;
  return labels.map((label, i) => {
    const same = runs.filter((_, j) => labels[j] === label);
    if (same.length === 1) return label;
    const own = runs[i] as RunState;
    const paths = [...new Set(same.flatMap(({ spec }) => fieldPaths(spec)))];
    const differing = paths.filter(
      (path) =>
        !['seed', 'evaluateEvery'].includes(path) &&
        same.some(({ spec }) => valueAt(spec, path) !== valueAt(own.spec, path)),
    );
    const words = differing.map((path) => `${wordOf(path)} ${valueAt(own.spec, path) ?? '–'}`);
    const data = same.some(({ dataset }) => dataset !== own.dataset) ? [dataTitle(own.dataset)] : [];
    return [label, ...words.slice(0, 3), ...data].join(', ');
  });
}

/** Settings whose own names say too little where they stand alone. */
const plainWords: Readonly<Record<string, string>> = {
  trainSize: 'training images',
  count: 'validation images',
  rate: 'dropout',
  l1: 'L1',
  l2: 'L2',
};

/** "optimiser.learningRate" as "learning rate". */
export function wordOf(path: string): string {
  const name = path.split('.').at(-1) as string;
  return plainWords[name] ?? name.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
}
