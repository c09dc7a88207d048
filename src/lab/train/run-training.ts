import * as tf from '@tensorflow/tfjs-core';
import type { Dataset } from '../../datasets/dataset.ts';
import { prepareData, type TrainingData } from '../data/prepare-data.ts';
import type { EpochDone, Evaluating, RunEvent, StepDone } from '../experiment/event.ts';
import { parameterCount } from '../model/network-shapes.ts';
import { checkTraining } from './check-training.ts';
import { evaluate } from './evaluate.ts';
import { scheduledRate } from './scheduled-rate.ts';
import type { TrainSpec } from './spec.ts';
import { createStopRule } from './stop-rule.ts';
import { type LearningSpec, Trainer } from './trainer.ts';

/** What may change while a run is going. */
export interface RunControl {
  learningRate?: number;
}

/** Runs a spec on a dataset. Throws a `SpecError` before training when the spec cannot work. */
export async function* runTraining(spec: TrainSpec, dataset: Dataset, control: RunControl = {}): AsyncGenerator<RunEvent> {
  yield* trainNetwork(spec, prepareData(spec.data, dataset), control);
}

/**
 * Trains a network on prepared samples; the events end in `result` or `diverged`.
 * Leaving the loop early stops the run and frees every tensor.
 */
export async function* trainNetwork(
  spec: LearningSpec,
  data: TrainingData,
  control: RunControl = {},
): AsyncGenerator<RunEvent> {
  checkTraining(spec, data);
  const trainer = new Trainer(spec, data.train);
  const started = performance.now();
  const clock = () => (performance.now() - started) / 1000;
  try {
    yield {
      type: 'started',
      backend: tf.getBackend(),
      dataset: data.name,
      epochs: spec.epochs,
      stepsPerEpoch: trainer.stepsPerEpoch,
      parameters: parameterCount(spec.network),
    };
    const last = yield* trainEpochs({ spec, data, trainer, control, clock });
    if (!last) return;
    yield { type: 'weights', weights: await trainer.weights(), preprocessing: data.preprocessing };
    yield* finalResult({ spec, data, trainer, last, clock });
  } finally {
    trainer.dispose();
  }
}

interface Session {
  readonly spec: LearningSpec;
  readonly data: TrainingData;
  readonly trainer: Trainer;
  readonly control: RunControl;
  readonly clock: () => number;
}

/** All epochs; returns the last one, or nothing when the loss stopped being a number. */
async function* trainEpochs(session: Session): AsyncGenerator<RunEvent, EpochDone | undefined> {
  const { spec, data, trainer, clock } = session;
  const stopRule = createStopRule(spec.stop);
  let done: EpochDone | undefined;
  for (let epoch = 1; epoch <= spec.epochs; epoch++) {
    const loss = yield* trainEpoch(session, epoch);
    const step = epoch * trainer.stepsPerEpoch;
    if (loss === undefined) return undefined;
    const look = spec.stop.rule === 'earlyStopping' || (spec.evaluateEvery > 0 && epoch % spec.evaluateEvery === 0);
    const validation = look && data.validation ? yield* evaluate(spec.network, trainer.variables, data.validation) : undefined;
    done = {
      type: 'epoch',
      epoch,
      step,
      loss,
      ...(validation ? { validationLoss: validation.loss, validationAccuracy: validation.accuracy } : {}),
      seconds: clock(),
    };
    yield done;
    const verdict = stopRule.after(done);
    if (verdict.best && restoresBest(spec)) trainer.remember();
    if (verdict.stop) break;
  }
  trainer.recall();
  return done;
}

const restoresBest = ({ stop }: LearningSpec) => stop.rule === 'earlyStopping' && stop.restoreBest;

/** One epoch; its mean loss, or nothing after a `diverged` event. */
async function* trainEpoch(
  { spec, data, trainer, control }: Session,
  epoch: number,
): AsyncGenerator<RunEvent, number | undefined> {
  if (data.refresh) trainer.replaceInputs(data.refresh(epoch));
  trainer.shuffle();
  let lossSum = 0;
  for (let batch = 0; batch < trainer.stepsPerEpoch; batch++) {
    const before = (epoch - 1) * trainer.stepsPerEpoch + batch;
    const start = control.learningRate ?? spec.optimiser.learningRate;
    const { loss, size } = trainer.step(batch, scheduledRate(spec.schedule, start, { step: before, epoch }));
    const [value] = await loss.data();
    loss.dispose();
    const step = before + 1;
    yield { type: 'step', step, epoch, loss: value } satisfies StepDone;
    if (!Number.isFinite(value)) {
      yield { type: 'diverged', step, epoch };
      return undefined;
    }
    lossSum += value * size;
  }
  return lossSum / data.train.count;
}

async function* finalResult({ spec, data, trainer, last, clock }: Omit<Session, 'control'> & { last: EpochDone }): AsyncGenerator<RunEvent> {
  const seconds = clock();
  const accuracy = async function* (samples: TrainingData['test']): AsyncGenerator<Evaluating, number> {
    return (yield* evaluate(spec.network, trainer.variables, samples)).accuracy;
  };
  const trainAccuracy = yield* accuracy(data.train);
  const validationAccuracy = data.validation ? yield* accuracy(data.validation) : undefined;
  const testAccuracy = yield* accuracy(data.test);
  yield {
    type: 'result',
    trainAccuracy,
    ...(validationAccuracy === undefined ? {} : { validationAccuracy }),
    testAccuracy,
    loss: last.loss,
    epochs: last.epoch,
    steps: last.step,
    seconds,
  };
}
