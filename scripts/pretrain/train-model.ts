import type { TrainingData } from '../../src/lab/data/prepare-data.ts';
import type { RunEvent } from '../../src/lab/experiment/event.ts';
import type { NamedWeight } from '../../src/lab/model/weights.ts';
import type { RunControl } from '../../src/lab/train/run-control.ts';
import { trainNetwork } from '../../src/lab/train/run-training.ts';
import type { TrainSpec } from '../../src/lab/train/spec.ts';

/** Whether the learning rate stays or rises over the first 2 % of the steps and then falls to zero along a cosine. */
export type Schedule = 'constant' | 'cosine';

/** Trains and returns the weights, telling `log` about every epoch. Throws when the loss stops being a number. */
export async function trainModel(
  spec: TrainSpec,
  data: TrainingData,
  { schedule, log }: { schedule: Schedule; log: (line: string) => void },
): Promise<readonly NamedWeight[]> {
  const control: RunControl = {};
  let steps = 0;
  for await (const event of trainNetwork(spec, data, control)) {
    if (event.type === 'started') steps = event.stepsPerEpoch * event.epochs;
    const done = event.type === 'step' ? event.step / steps : 0;
    if (schedule === 'cosine' && (event.type === 'started' || event.type === 'step')) {
      control.learningRate = spec.optimiser.learningRate * cosine(done + 1 / steps);
    }
    if (event.type === 'epoch') log(epochLine(event, spec.epochs));
    if (event.type === 'diverged') throw new Error(`the loss stopped being a number in epoch ${event.epoch}`);
    if (event.type === 'weights') return event.weights;
  }
  throw new Error('training ended without weights');
}

const warmUp = 0.02;

/** The learning rate as a part of its highest value when this part of all steps, 0..1, is done. */
export function cosine(done: number): number {
  if (done < warmUp) return done / warmUp;
  return 0.5 * (1 + Math.cos((Math.PI * Math.min(1, done) - warmUp * Math.PI) / (1 - warmUp)));
}

function epochLine(event: Extract<RunEvent, { type: 'epoch' }>, epochs: number): string {
  const validation =
    event.validationAccuracy === undefined ? '' : `, validation ${event.validationAccuracy.toFixed(4)}`;
  return `epoch ${event.epoch} of at most ${epochs}: loss ${event.loss.toFixed(4)}${validation} (${event.seconds.toFixed(0)} s)`;
}
