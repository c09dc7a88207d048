import type { Experiment } from '../../lab/experiment/experiment.ts';
import { parseTrainSpec } from '../../lab/train/parse-spec.ts';
import { specChanges } from '../../ui/recorded/spec-changes.ts';
import { wordOf } from '../../ui/runs/run-groups.ts';
import { isAsPublished } from './report-of.ts';
import type { WorkSweep } from './work.ts';

/** What never makes a setting the reader's own. */
const notSettings = new Set(['seed', 'evaluateEvery']);

/** Which settings a sweep had: "as published", or what was different: "quick: epochs 10". */
export function settingsInWords(sweep: WorkSweep, plan: Experiment): string {
  if (isAsPublished(sweep)) return 'as published';
  const differing = differences(sweep, plan);
  const words = differing.length > 0 ? `: ${differing.join(', ')}` : '';
  const drawn = sweep.sample === undefined ? '' : `, ${sweep.sample} settings drawn at random`;
  const held = sweep.holdBack ? ', training images held back for validation' : '';
  const published = sweep.holdBack && isAsPublished({ ...sweep, holdBack: undefined });
  const kind = published ? 'otherwise as published' : sweep.preset === 'quick' ? 'quick' : 'own settings';
  return `${kind}${words}${drawn}${held}`;
}

function differences(sweep: WorkSweep, plan: Experiment): readonly string[] {
  const [run] = sweep.runs;
  const varied = new Set(sweep.runs.flatMap(({ values }) => Object.keys(values)));
  const differing = Object.entries(specChanges(parseTrainSpec(plan.spec), run?.spec))
    .filter(([path, value]) => typeof value !== 'object' && !varied.has(path) && !notSettings.has(path))
    .map(([path, value]) => `${wordOf(path)} ${value}`);
  const axes = sweep.ownAxes ? [...varied].map((path) => `${wordOf(path)} ${valuesOf(sweep, path).join(', ')}`) : [];
  return [...differing, ...axes];
}

const valuesOf = (sweep: WorkSweep, path: string) => [...new Set(sweep.runs.map(({ values }) => values[path]))];

/** The seeds of a sweep: "seed 1234", "seeds 1, 2, 3". */
export function seedsInWords({ runs }: WorkSweep): string {
  const seeds = [...new Set(runs.map(({ spec }) => spec.seed))];
  return `${seeds.length === 1 ? 'seed' : 'seeds'} ${seeds.join(', ')}`;
}
