import { parseArgs } from 'node:util';
import type { Dataset } from '../src/datasets/dataset.ts';
import { startBackend } from '../src/lab/backend/start-backend.ts';
import type { FieldValue } from '../src/lab/experiment/experiment.ts';
import { fieldPath, parseFieldValue } from '../src/lab/experiment/fields.ts';
import { type PlannedRun, planRuns } from '../src/lab/experiment/plan-runs.ts';
import { parseTrainSpec } from '../src/lab/train/parse-spec.ts';
import { runTraining } from '../src/lab/train/run-training.ts';
import { hasMnist, readMnist } from './read-mnist.ts';
import { problemFolders, readProblem, Usage } from './read-problem.ts';
import { runMain } from './run-main.ts';

const usage = `Runs an experiment of a problem without a browser and prints its events as JSON lines.

  npm run -s experiment -- --list
  npm run -s experiment -- <problem folder> <experiment> [--quick] [--seed n] [--set field=value …] [--data folder]

  --quick   the quick preset instead of the published settings
  --seed    the seed of weights and sample order (1234 unless told)
  --set     changes a field of the spec, by name or dotted path: --set learningRate=0.005 --set epochs=20
  --data    a folder with MNIST's four files; otherwise $INKLING_DATA_DIR, public/data, or the built-in digits
  --steps   prints every single step, too`;

/** One line of JSON; the wrong examples, hundreds of them, are left out. */
const print = (line: object) => process.stdout.write(`${JSON.stringify(line, plain)}\n`);

function plain(key: string, value: unknown): unknown {
  if (key === 'wrong') return undefined;
  return value instanceof Int32Array ? Array.from(value) : value;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      list: { type: 'boolean' },
      quick: { type: 'boolean' },
      steps: { type: 'boolean' },
      help: { type: 'boolean' },
      seed: { type: 'string' },
      set: { type: 'string', multiple: true },
      data: { type: 'string' },
    },
  });
  if (values.list) return list();
  const [folder, name] = positionals;
  if (values.help || !folder || !name) throw new Usage(usage);
  const settings = [...(values.set ?? []), ...(values.seed === undefined ? [] : [`seed=${values.seed}`])];
  const runs = await plan(folder, name, { quick: values.quick ?? false, settings });
  const dataset = await loadData(values.data);
  await startBackend('wasm');
  for (const run of runs) await runOne(run, { dataset, steps: values.steps ?? false, several: runs.length > 1 });
}

async function list(): Promise<void> {
  for (const folder of problemFolders()) {
    const { experiments } = await readProblem(folder);
    for (const [name, experiment] of Object.entries(experiments)) {
      const varies = experiment.vary?.map((axis) => ({ field: axis.field, values: axis.values })) ?? [];
      print({
        problem: folder,
        experiment: name,
        title: experiment.title,
        runs: planRuns(experiment, { preset: 'published' }).length,
        varies,
      });
    }
  }
}

async function plan(
  folder: string,
  name: string,
  { quick, settings }: { quick: boolean; settings: readonly string[] },
): Promise<readonly PlannedRun[]> {
  const { experiments } = await readProblem(folder);
  const experiment = experiments[name];
  if (!experiment)
    throw new Usage(`${folder} has no experiment "${name}"; it has ${Object.keys(experiments).join(', ') || 'none'}.`);
  const spec = parseTrainSpec(experiment.spec);
  const changes: Record<string, FieldValue> = {};
  for (const setting of settings) {
    const [field, ...rest] = setting.split('=');
    if (rest.length === 0) throw new Usage(`--set needs field=value, not "${setting}".`);
    const path = fieldPath(spec, field);
    changes[path] = parseFieldValue(spec, path, rest.join('='));
  }
  return planRuns(experiment, { preset: quick ? 'quick' : 'published', changes });
}

async function loadData(folder: string | undefined): Promise<Dataset> {
  if (folder !== undefined) return readMnist(folder);
  if (hasMnist()) return readMnist();
  process.stderr.write('MNIST is not here (npm run data gets it); this run uses the built-in digits.\n');
  const { generateHandwriting } = await import('../src/datasets/handwriting/generate.ts');
  return generateHandwriting({});
}

async function runOne(
  run: PlannedRun,
  { dataset, steps, several }: { dataset: Dataset; steps: boolean; several: boolean },
): Promise<void> {
  const shown = new Set(['started', 'epoch', 'diverged', 'result', ...(steps ? ['step'] : [])]);
  for await (const event of runTraining(run.spec, dataset)) {
    if (shown.has(event.type))
      print({ ...event, ...(several ? { run: run.label } : {}), ...(event.type === 'result' ? run.values : {}) });
  }
}

runMain(main);
