import * as tf from '@tensorflow/tfjs-core';
import type { Dataset } from '../../datasets/dataset.ts';
import { preparingData, type Samples, type TrainingData } from '../data/prepare-data.ts';
import type { EpochDone, Evaluating, RunEvent, Untrained } from '../experiment/event.ts';
import { parameterCount } from '../model/network-shapes.ts';
import type { Figures } from './assess.ts';
import { checkTraining } from './check-training.ts';
import { meansOf } from './epoch-sums.ts';
import { evaluate } from './evaluate.ts';
import { finalResult } from './final-result.ts';
import { isAutoencoder } from './loss.ts';
import { pieceByPiece } from './piece-by-piece.ts';
import type { RunControl } from './run-control.ts';
import { closeSession, openSession, type Session } from './session.ts';
import type { TrainSpec } from './spec.ts';
import { snapshot, snapshotWanted, trainEpoch } from './train-epoch.ts';
import type { LearningSpec } from './trainer.ts';
import { type WeightStatistics, weightStatistics } from './weight-statistics.ts';

/** Runs a spec on a dataset. Throws a `SpecError` before training when the spec cannot work. */
export async function* runTraining(
  spec: TrainSpec,
  dataset: Dataset,
  control: RunControl = {},
): AsyncGenerator<RunEvent> {
  const preparing = preparingData(spec.data, dataset, { targets: isAutoencoder(spec) });
  yield* trainNetwork(spec, yield* pieceByPiece(preparing, dataset.count, control), control);
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
  const session = openSession(spec, data, control);
  const { trainer } = session;
  try {
    yield {
      type: 'started',
      backend: tf.getBackend(),
      dataset: data.name,
      epochs: spec.epochs,
      stepsPerEpoch: trainer.stepsPerEpoch,
      parameters: parameterCount(spec.network),
    };
    if (!control.from && (control.observe?.untrained ?? spec.evaluateEvery > 0)) yield yield* lookBefore(session);
    if (snapshotWanted(session)) yield await snapshot(session, control.from?.epoch ?? 1);
    const last = yield* trainEpochs(session);
    if (!last) return;
    yield* finalResult(session, last);
  } finally {
    closeSession(session);
  }
}

/** Enough training images for the figures before the first epoch. */
const untrainedLimit = 10_000;

async function* lookBefore(session: Session): AsyncGenerator<Evaluating, Untrained> {
  const { train, validation } = session.data;
  const figures = yield* figuresNow(session, firstOf(train, untrainedLimit));
  return {
    type: 'untrained',
    train: figures,
    ...(validation && { validation: yield* figuresNow(session, validation) }),
  };
}

function firstOf({ inputs, labels, targets, count }: Samples, limit: number): Samples {
  const kept = Math.min(count, limit);
  const rows = (values: Float32Array) => values.subarray(0, (values.length / count) * kept);
  return {
    count: kept,
    inputs: rows(inputs),
    labels: labels.subarray(0, kept),
    ...(targets && { targets: rows(targets) }),
  };
}

async function* figuresNow({ spec, trainer, control }: Session, samples: Samples): AsyncGenerator<Evaluating, Figures> {
  return (yield* evaluate({ spec, variables: trainer.variables, control }, samples)).figures;
}

/** All epochs; returns the last one, or nothing when the loss stopped being a number. */
async function* trainEpochs(session: Session): AsyncGenerator<RunEvent, EpochDone | undefined> {
  const { spec, trainer, control, clock, stopRule } = session;
  let done: EpochDone | undefined;
  for (let epoch = control.from?.epoch ?? 1; epoch <= spec.epochs; epoch++) {
    const sums = yield* trainEpoch(session, epoch);
    if (!sums) return undefined;
    const validation = yield* lookAtValidation(session, epoch);
    const weights = await weightsNow(session);
    const step = epoch * trainer.stepsPerEpoch;
    done = { type: 'epoch', epoch, step, ...meansOf(sums), ...validation, ...weights, seconds: clock() };
    yield done;
    const verdict = stopRule.after(done);
    if (verdict.best && spec.stop.rule === 'earlyStopping' && spec.stop.restoreBest) trainer.remember();
    if (verdict.stop) break;
  }
  trainer.recall();
  return done;
}

type ValidationFigures = Pick<EpochDone, 'validationLoss' | 'validationAccuracy'>;

async function* lookAtValidation(session: Session, epoch: number): AsyncGenerator<Evaluating, ValidationFigures> {
  const { spec, data } = session;
  const due = spec.stop.rule === 'earlyStopping' || (spec.evaluateEvery > 0 && epoch % spec.evaluateEvery === 0);
  if (!data.validation || !due) return {};
  const { loss, accuracy } = yield* figuresNow(session, data.validation);
  return { validationLoss: loss, ...(accuracy !== undefined && { validationAccuracy: accuracy }) };
}

async function weightsNow({ trainer, control }: Session): Promise<{ weights?: readonly WeightStatistics[] }> {
  const wanted = control.observe?.weights;
  if (!wanted) return {};
  const histogram = wanted === 'histograms';
  return { weights: (await trainer.weights()).map((weight) => weightStatistics(weight, { histogram })) };
}
