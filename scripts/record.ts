import { parseArgs } from 'node:util';
import type { Dataset } from '../src/datasets/dataset.ts';
import { startBackend } from '../src/lab/backend/start-backend.ts';
import type { Experiment } from '../src/lab/experiment/experiment.ts';
import { type PresetName, planRuns } from '../src/lab/experiment/plan-runs.ts';
import { hasMnist, mnistFolder, readMnist } from './read-mnist.ts';
import { problemFolders, readProblem, Usage } from './read-problem.ts';
import { makeRecording } from './record/make-recording.ts';
import { type ReportedRun, recordRun } from './record/record-run.ts';
import { recordingFacts } from './record/recording-facts.ts';
import { writeRecording } from './record/write-recording.ts';
import { runMain } from './run-main.ts';

const usage = `Records experiments on real MNIST, to be replayed where training would take too long; writes public/runs/.

  npm run record -- --problem <problem folder> [--experiment name] [--quick] [--data folder] [--into folder]
  npm run record -- --all

  --problem     e.g. a/2-2-optimisation-curves; may be given several times
  --experiment  only the experiment of that name
  --all         every experiment of every problem
  --quick       the quick preset instead of the published settings
  --data        a folder with MNIST's four files; otherwise $INKLING_DATA_DIR, else public/data
  --into        where to write (public/runs)`;

interface Work {
  readonly problem: string;
  readonly name: string;
  readonly experiment: Experiment;
}

const log = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      problem: { type: 'string', multiple: true },
      experiment: { type: 'string' },
      all: { type: 'boolean' },
      quick: { type: 'boolean' },
      data: { type: 'string' },
      into: { type: 'string', default: 'public/runs' },
      help: { type: 'boolean' },
    },
  });
  const folders = values.all ? problemFolders() : (values.problem ?? []);
  if (values.help || folders.length === 0) throw new Usage(usage);
  const work = await workOf(folders, values.experiment);
  const folder = values.data ?? mnistFolder();
  if (!hasMnist(folder))
    throw new Usage(`MNIST is not in ${folder}; \`npm run data\` gets it. Only real data is recorded.`);
  const dataset = readMnist(folder);
  await startBackend('wasm');
  for (const each of work)
    await recordExperiment(each, dataset, { preset: values.quick ? 'quick' : 'published', into: values.into });
}

async function workOf(folders: readonly string[], wanted: string | undefined): Promise<readonly Work[]> {
  const problems = await Promise.all(folders.map(readProblem));
  const work = problems.flatMap(({ id, experiments }) =>
    Object.entries(experiments)
      .filter(([name]) => wanted === undefined || name === wanted)
      .map(([name, experiment]) => ({ problem: id, name, experiment })),
  );
  if (work.length === 0) throw new Usage(`There is no such experiment in ${folders.join(', ')}.`);
  return work;
}

interface How {
  readonly preset: PresetName;
  readonly into: string;
}

async function recordExperiment({ problem, name, experiment }: Work, dataset: Dataset, how: How): Promise<void> {
  const planned = planRuns(experiment, { preset: how.preset });
  log(`${problem}, ${name}: ${planned.length} runs`);
  const reported: ReportedRun[] = [];
  for (const [i, run] of planned.entries()) {
    reported.push(await recordRun(run, dataset, () => {}));
    const last = reported[i].epochs.at(-1);
    log(
      `  ${i + 1}/${planned.length} ${run.label}: ${reported[i].status} after ${last?.epoch ?? 0} epochs, loss ${last?.loss.toPrecision(5)}, ${last?.seconds.toFixed(1)} s`,
    );
  }
  const facts = recordingFacts({ problem, name, title: experiment.title, preset: how.preset });
  const { path, bytes } = writeRecording(how.into, makeRecording(facts, reported));
  log(`  ${path}, ${bytes} bytes`);
}

runMain(main);
