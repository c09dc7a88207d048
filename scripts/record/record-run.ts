import type { Dataset } from '../../src/datasets/dataset.ts';
import type { EpochDone, Untrained } from '../../src/lab/experiment/event.ts';
import type { PlannedRun } from '../../src/lab/experiment/plan-runs.ts';
import { runTraining } from '../../src/lab/train/run-training.ts';

/** Everything a run reported that a recording may keep. */
export interface ReportedRun {
  readonly planned: PlannedRun;
  readonly backend: string;
  readonly dataset: string;
  readonly totalSteps: number;
  readonly epochs: readonly EpochDone[];
  readonly status: 'finished' | 'diverged';
  readonly untrained?: Pick<Untrained, 'train' | 'validation'>;
  readonly result?: Readonly<Record<string, number>>;
}

/** Runs a planned run to its end, telling each epoch as it comes. */
export async function recordRun(
  planned: PlannedRun,
  dataset: Dataset,
  onEpoch: (epoch: EpochDone) => void,
): Promise<ReportedRun> {
  const reported = { backend: '', dataset: '', totalSteps: 1, status: 'diverged' as ReportedRun['status'] };
  const epochs: EpochDone[] = [];
  let untrained: ReportedRun['untrained'];
  let result: Record<string, number> | undefined;
  for await (const event of runTraining(planned.spec, dataset)) {
    if (event.type === 'started') {
      reported.backend = event.backend;
      reported.dataset = event.dataset;
      reported.totalSteps = event.epochs * event.stepsPerEpoch;
    } else if (event.type === 'epoch') {
      epochs.push(event);
      onEpoch(event);
    } else if (event.type === 'untrained') {
      const { type: _, ...figures } = event;
      untrained = figures;
    } else if (event.type === 'result') {
      result = numbersOf(event);
      reported.status = 'finished';
    }
  }
  return { planned, ...reported, epochs, ...(untrained && { untrained }), ...(result && { result }) };
}

/** The fields of an event that are numbers. */
export function numbersOf(event: object): Record<string, number> {
  return Object.fromEntries(
    Object.entries(event).filter((field): field is [string, number] => typeof field[1] === 'number'),
  );
}
