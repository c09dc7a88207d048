import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { planRuns } from '../src/lab/experiment/plan-runs.ts';
import { hasMnist, mnistFolder } from './read-mnist.ts';
import { problemFolders, readProblem, Usage } from './read-problem.ts';
import { codeVersion, machineClass } from './record/machine.ts';
import { makeRecording } from './record/make-recording.ts';
import { recordingFacts } from './record/recording-facts.ts';
import { writeRecording } from './record/write-recording.ts';
import { plannedWork } from './reproduce/planned-work.ts';
import { reportOf } from './reproduce/report.ts';
import { type DoneWork, runAll } from './reproduce/run-all.ts';
import { runMain } from './run-main.ts';

const usage = `Runs an assignment's published presets on real MNIST and compares what comes out with what was published.

  npm run reproduce -- a [--figures] [--workers n] [--problem a/2-1-amount-of-data] [--into docs/reproduction-a.md] [--record public/runs]

  --figures   only the runs that a figure is compared with, not whole grids
  --workers   processes that train at the same time (as many as cores)
  --problem   only this problem's folder; may be given several times
  --into      also writes the report to this file
  --record    also keeps the runs of every experiment made in full as recordings below this folder`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      figures: { type: 'boolean' },
      workers: { type: 'string' },
      problem: { type: 'string', multiple: true },
      into: { type: 'string' },
      record: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  const [assignment] = positionals;
  if (values.help || !assignment || !/^[a-z]$/.test(assignment)) throw new Usage(usage);
  if (!hasMnist()) throw new Usage(`MNIST is not in ${mnistFolder()}; \`npm run data\` gets it.`);
  const folders = values.problem ?? problemFolders().filter((id) => id.startsWith(`${assignment}/`));
  const problems = await Promise.all(folders.map(readProblem));
  const work = problems.flatMap((problem) => plannedWork(problem, { onlyFigures: values.figures ?? false }));
  if (work.length === 0) throw new Usage(`Assignment ${assignment.toUpperCase()} has nothing to train here yet.`);
  const workers = Number(values.workers ?? cpus().length);
  if (!Number.isInteger(workers) || workers < 1) throw new Usage('--workers takes a whole number from 1 on.');
  const started = performance.now();
  const done = await runAll(work, { workers, onRun: (line) => process.stderr.write(`${line}\n`) });
  const report = reportOf({
    assignment: assignment.toUpperCase(),
    problems,
    done,
    facts: {
      date: new Date().toISOString().slice(0, 10),
      machine: machineClass(),
      code: codeVersion(),
      minutes: (performance.now() - started) / 60_000,
      command: `npm run reproduce -- ${commandWords(process.argv.slice(2))}`,
    },
  });
  process.stdout.write(report.text);
  if (values.record) recordAll(values.record, problems, done);
  if (values.into) writeFileSync(values.into, report.text);
  process.exitCode = report.failed > 0 ? 1 : 0;
}

/** The words of the command that say what ran, without where the results went. */
function commandWords(words: readonly string[]): string {
  return words
    .filter((word, i) => !/^--(into|record)$/.test(word) && !/^--(into|record)$/.test(words[i - 1] ?? ''))
    .join(' ');
}

function recordAll(
  folder: string,
  problems: readonly Awaited<ReturnType<typeof readProblem>>[],
  done: readonly DoneWork[],
): void {
  for (const { id, experiments } of problems) {
    for (const [name, experiment] of Object.entries(experiments)) {
      const runs = done.filter((work) => work.problem === id && work.experiment === name).map(({ ended }) => ended);
      if (runs.length < planRuns(experiment, { preset: 'published' }).length) continue;
      const facts = recordingFacts({ problem: id, name, title: experiment.title, preset: 'published' });
      const { path, bytes } = writeRecording(folder, makeRecording(facts, runs));
      process.stderr.write(`${path}, ${bytes} bytes\n`);
    }
  }
}

runMain(main);
