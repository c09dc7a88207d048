import * as tf from '@tensorflow/tfjs-core';
import type { TrainingData } from '../data/prepare-data.ts';
import { withHeldClock } from './held-clock.ts';
import type { RunControl } from './run-control.ts';
import { StepReadings } from './step-readings.ts';
import { createStopRule, type StopRule } from './stop-rule.ts';
import { type LearningSpec, Trainer } from './trainer.ts';

/** One run while it goes on: what it works with and what it remembers between two batches. */
export interface Session {
  readonly spec: LearningSpec;
  readonly data: TrainingData;
  readonly control: RunControl;
  readonly trainer: Trainer;
  readonly readings: StepReadings;
  readonly stopRule: StopRule;
  /** Seconds trained so far, pauses left out. */
  readonly clock: () => number;
  readonly checkpointDue: () => boolean;
  readonly snapshotDue: () => boolean;
  /** The rate the reader set last; absent while it is the spec's. */
  learningRate: number | undefined;
  /** Whether a rate set by the reader is in no checkpoint yet. */
  rateUnkept: boolean;
}

/** Milliseconds of a GPU's work that are read together: few reads, and still an answer within a tenth of a second. */
const gpuReportMs = 80;

/** What a run needs, made ready; it goes on from the control's checkpoint where there is one. */
export function openSession(spec: LearningSpec, data: TrainingData, given: RunControl): Session {
  const { from, checkpointEveryMs, snapshotEveryMs, reportEveryMs } = given;
  const readsAreFree = ['wasm', 'cpu'].includes(tf.getBackend());
  const trainer = new Trainer(spec, data.train, from?.trainer);
  const { control, clock } = withHeldClock(given, from?.seconds ?? 0);
  return {
    spec,
    data,
    control,
    trainer,
    readings: new StepReadings(reportEveryMs ?? (readsAreFree ? 0 : gpuReportMs)),
    stopRule: createStopRule(spec.stop, from?.stop),
    clock,
    checkpointDue: everyMs(checkpointEveryMs),
    snapshotDue: everyMs(snapshotEveryMs, { atOnce: true }),
    learningRate: from?.learningRate,
    rateUnkept: false,
  };
}

/** Frees every tensor of the session. */
export function closeSession({ trainer, readings }: Session): void {
  readings.dispose();
  trainer.dispose();
}

/** True whenever `ms` have passed since it was last true; never where there is no time. */
function everyMs(ms: number | undefined, { atOnce = false } = {}): () => boolean {
  if (ms === undefined) return () => false;
  let last = atOnce ? Number.NEGATIVE_INFINITY : performance.now();
  return () => {
    const due = performance.now() - last >= ms;
    if (due) last = performance.now();
    return due;
  };
}
