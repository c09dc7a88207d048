import * as tf from '@tensorflow/tfjs-core';
import type { Dataset } from '../../datasets/dataset.ts';
import { prepareData, type TrainingData } from '../data/prepare-data.ts';
import type { EpochDone, Evaluating, RunEvent } from '../experiment/event.ts';
import { parameterCount } from '../model/network-shapes.ts';
import { checkTraining } from './check-training.ts';
import type { Checkpoint } from './checkpoint.ts';
import { evaluate } from './evaluate.ts';
import type { RunControl } from './run-control.ts';
import { scheduledRate } from './scheduled-rate.ts';
import type { TrainSpec } from './spec.ts';
import { createStopRule, type StopRule } from './stop-rule.ts';
import { type LearningSpec, Trainer } from './trainer.ts';

/** Runs a spec on a dataset. Throws a `SpecError` before training when the spec cannot work. */
export async function* runTraining(
  spec: TrainSpec,
  dataset: Dataset,
  control: RunControl = {},
): AsyncGenerator<RunEvent> {
  yield* trainNetwork(spec, prepareData(spec.data, dataset), control);
}

/**
 * Trains a network on prepared samples; the events end in `result` or `diverged`.
 * Leaving the loop early stops the run and frees every tensor. A run that goes on from a checkpoint ends with the same
 * weights, bit for bit on the same backend, as one that was never interrupted.
 */
export async function* trainNetwork(
  spec: LearningSpec,
  data: TrainingData,
  control: RunControl = {},
): AsyncGenerator<RunEvent> {
  checkTraining(spec, data);
  const trainer = new Trainer(spec, data.train, control.from?.trainer);
  const started = performance.now() - 1000 * (control.from?.seconds ?? 0);
  const clock = () => (performance.now() - started) / 1000;
  const stopRule = createStopRule(spec.stop, control.from?.stop);
  const checkpointDue = everyMs(control.checkpointEveryMs ?? Number.POSITIVE_INFINITY);
  const session = { spec, data, trainer, control, clock, stopRule, checkpointDue };
  try {
    yield {
      type: 'started',
      backend: tf.getBackend(),
      dataset: data.name,
      epochs: spec.epochs,
      stepsPerEpoch: trainer.stepsPerEpoch,
      parameters: parameterCount(spec.network),
    };
    const last = yield* trainEpochs(session);
    if (!last) return;
    yield { type: 'weights', weights: await trainer.weights(), preprocessing: data.preprocessing };
    yield* finalResult(session, last);
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
  readonly stopRule: StopRule;
  readonly checkpointDue: () => boolean;
}

/** True whenever `ms` have passed since it was last true. */
function everyMs(ms: number): () => boolean {
  let last = performance.now();
  return () => {
    const due = performance.now() - last >= ms;
    if (due) last = performance.now();
    return due;
  };
}

/** All epochs; returns the last one, or nothing when the loss stopped being a number. */
async function* trainEpochs(session: Session): AsyncGenerator<RunEvent, EpochDone | undefined> {
  const { spec, trainer, control, clock, stopRule } = session;
  let done: EpochDone | undefined;
  for (let epoch = control.from?.epoch ?? 1; epoch <= spec.epochs; epoch++) {
    const loss = yield* trainEpoch(session, epoch);
    if (loss === undefined) return undefined;
    const validation = yield* lookAtValidation(session, epoch);
    const step = epoch * trainer.stepsPerEpoch;
    done = { type: 'epoch', epoch, step, loss, ...validation, seconds: clock() };
    yield done;
    const verdict = stopRule.after(done);
    if (verdict.best && spec.stop.rule === 'earlyStopping' && spec.stop.restoreBest) trainer.remember();
    if (verdict.stop) break;
  }
  trainer.recall();
  return done;
}

type ValidationFigures = Pick<EpochDone, 'validationLoss' | 'validationAccuracy'>;

async function* lookAtValidation(
  { spec, data, trainer }: Session,
  epoch: number,
): AsyncGenerator<Evaluating, ValidationFigures> {
  const due = spec.stop.rule === 'earlyStopping' || (spec.evaluateEvery > 0 && epoch % spec.evaluateEvery === 0);
  if (!data.validation || !due) return {};
  const { loss, accuracy } = yield* evaluate(spec.network, trainer.variables, data.validation);
  return { validationLoss: loss, validationAccuracy: accuracy };
}

/** One epoch, or the rest of it; its mean loss, or nothing after a `diverged` event. */
async function* trainEpoch(session: Session, epoch: number): AsyncGenerator<RunEvent, number | undefined> {
  const { spec, data, trainer, control, clock, stopRule } = session;
  const from = control.from?.epoch === epoch ? control.from : undefined;
  if (data.refresh) trainer.replaceInputs(data.refresh(epoch));
  if (!from) trainer.shuffle();
  let lossSum = from?.lossSum ?? 0;
  for (let batch = from?.batch ?? 0; batch < trainer.stepsPerEpoch; batch++) {
    const before = (epoch - 1) * trainer.stepsPerEpoch + batch;
    const start = control.learningRate ?? spec.optimiser.learningRate;
    const learningRate = scheduledRate(spec.schedule, start, { step: before, epoch });
    const { loss, size } = trainer.step(batch, learningRate);
    const [value] = await loss.data();
    loss.dispose();
    yield { type: 'step', step: before + 1, epoch, loss: value, dataLoss: value, learningRate };
    if (!Number.isFinite(value)) {
      yield { type: 'diverged', step: before + 1, epoch };
      return undefined;
    }
    lossSum += value * size;
    if (!session.checkpointDue()) continue;
    const rest = { epoch, batch: batch + 1, lossSum, stop: stopRule.state(), seconds: clock() };
    yield { type: 'checkpoint', checkpoint: { trainer: await trainer.save(), ...rest } };
  }
  return lossSum / data.train.count;
}

async function* finalResult({ spec, data, trainer, clock }: Session, last: EpochDone): AsyncGenerator<RunEvent> {
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
