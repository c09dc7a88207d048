import type { StepDone } from '../experiment/event.ts';
import { disposeFigures, type FigureName, readFigures, type StepFigures } from './step-figures.ts';

/** What is known of a step before its figures are read. */
export type StepFacts = Pick<StepDone, 'step' | 'epoch' | 'learningRate'>;

/** A step with its figures, and how many samples it was. */
export interface StepReading {
  readonly event: StepDone;
  readonly size: number;
}

interface Waiting {
  readonly facts: StepFacts;
  readonly size: number;
  readonly figures: StepFigures;
}

/**
 * The figures of steps between their computation and their reading. Where reading is free they are read at once; a GPU
 * has to finish all its work first, so there many are read together, about every `everyMs`. Owns the figures it is given.
 */
export class StepReadings {
  private waiting: Waiting[] = [];
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

  add(step: Waiting): void {
    if (this.waiting.length === 0) this.since = performance.now();
    this.waiting.push(step);
  }

  /** What waits, where reading is free and the figures are numbers already. */
  readNow(): readonly StepReading[] {
    const steps = this.waiting;
    this.waiting = [];
    return steps.map((step) => reading(step, step.figures.values as readonly number[]));
  }

  /** Reads everything that waits, in the order of the steps. */
  async read(): Promise<readonly StepReading[]> {
    const steps = this.waiting;
    this.waiting = [];
    const figures = steps.map((step) => step.figures);
    try {
      const values = await readFigures(figures);
      return steps.map((step, i) => reading(step, values[i]));
    } finally {
      disposeFigures(figures);
      if (!this.free && steps.length > 0) this.adapt(steps.length);
    }
  }

  dispose(): void {
    disposeFigures(this.waiting.map(({ figures }) => figures));
    this.waiting = [];
  }

  /** Enqueueing is quick and the device slow: only the time until the values are here says how many steps fit. */
  private adapt(steps: number): void {
    const msPerStep = Math.max(0.01, (performance.now() - this.since) / steps);
    this.together = Math.max(1, Math.min(Math.round(this.everyMs / msPerStep), 2 * this.together));
  }
}

function reading({ facts, size, figures: { names } }: Waiting, values: readonly number[]): StepReading {
  const figure = (name: FigureName): number | undefined => values[names.indexOf(name)];
  const dataLoss = figure('dataLoss') as number;
  const hits = figure('hits');
  const squaredNorm = figure('squaredNorm');
  return {
    size,
    event: {
      type: 'step',
      ...facts,
      loss: dataLoss + (figure('penalty') ?? 0),
      dataLoss,
      ...(hits !== undefined && { accuracy: hits / size }),
      ...(squaredNorm !== undefined && { gradientNorm: Math.sqrt(squaredNorm) }),
    },
  };
}
