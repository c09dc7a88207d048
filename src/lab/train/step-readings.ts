import * as tf from '@tensorflow/tfjs-core';
import type { StepDone } from '../experiment/event.ts';
import type { Measured } from './training-step.ts';

/** What is known of a step before its figures are read. */
export type StepFacts = Pick<StepDone, 'step' | 'epoch' | 'learningRate'>;

/** A step with its figures, and how many samples it was. */
export interface StepReading {
  readonly event: StepDone;
  readonly size: number;
}

/**
 * The figures of steps between their computation and their reading. Where reading is free they are read at once; a GPU
 * has to finish all its work first, so there many are read together, about every `everyMs`. Owns the scalars it is given.
 */
export class StepReadings {
  private waiting: { readonly facts: StepFacts; readonly measured: Measured }[] = [];
  private together = 1;
  private since = 0;

  constructor(private readonly everyMs: number) {}

  /** Whether reading is free here, and done at every step. */
  get free(): boolean {
    return this.everyMs === 0;
  }

  /** Whether every step so far has been read. */
  get empty(): boolean {
    return this.waiting.length === 0;
  }

  /** Whether enough has been gathered to read it. */
  get due(): boolean {
    return this.waiting.length >= this.together;
  }

  add(facts: StepFacts, measured: Measured): void {
    if (this.waiting.length === 0) this.since = performance.now();
    this.waiting.push({ facts, measured });
  }

  /** Reads everything that waits, in the order of the steps. */
  async read(): Promise<readonly StepReading[]> {
    const steps = this.waiting;
    this.waiting = [];
    const scalars = steps.flatMap(({ measured }) => scalarsOf(measured));
    try {
      const values = this.free ? scalars.map((scalar) => scalar.dataSync()[0]) : await readTogether(scalars);
      let next = 0;
      const read = (figure: tf.Scalar | number | undefined) => (figure instanceof tf.Tensor ? values[next++] : figure);
      return steps.map(({ facts, measured }) => reading(facts, measured, read));
    } finally {
      tf.dispose(scalars);
      if (!this.free && steps.length > 0) this.adapt(steps.length);
    }
  }

  dispose(): void {
    tf.dispose(this.waiting.flatMap(({ measured }) => scalarsOf(measured)));
    this.waiting = [];
  }

  /** Enqueueing is quick and the device slow: only the time until the values are here says how many steps fit. */
  private adapt(steps: number): void {
    const msPerStep = Math.max(0.01, (performance.now() - this.since) / steps);
    this.together = Math.max(1, Math.min(Math.round(this.everyMs / msPerStep), 2 * this.together));
  }
}

/** In the order in which `reading` asks for their values. */
function scalarsOf({ dataLoss, penalty, hits, squares }: Measured): tf.Scalar[] {
  return [dataLoss, penalty, hits, squares].filter((figure) => figure instanceof tf.Tensor);
}

async function readTogether(scalars: tf.Scalar[]): Promise<ArrayLike<number>> {
  if (scalars.length === 0) return [];
  const all = tf.stack(scalars);
  try {
    return await all.data();
  } finally {
    all.dispose();
  }
}

function reading(
  facts: StepFacts,
  { size, dataLoss, penalty, hits, squares }: Measured,
  read: (figure: tf.Scalar | number | undefined) => number | undefined,
): StepReading {
  const data = read(dataLoss) as number;
  const loss = data + (read(penalty) ?? 0);
  const right = read(hits);
  const squared = read(squares);
  const accuracy = right === undefined ? {} : { accuracy: right / size };
  const norm = squared === undefined ? {} : { gradientNorm: Math.sqrt(squared) };
  return { size, event: { type: 'step', ...facts, loss, dataLoss: data, ...accuracy, ...norm } };
}
