import type { RateChanged, RunEvent, Snapshot } from '../experiment/event.ts';
import type { Checkpoint } from './checkpoint.ts';
import { type EpochSums, noSums, withStep } from './epoch-sums.ts';
import { scheduledRate } from './scheduled-rate.ts';
import type { Session } from './session.ts';

/** Steps between two measurements of the gradient's norm, unless told. */
const gradientNormEvery = 10;

/** One epoch, or the rest of it; its sums, or nothing after a `diverged` event. */
export async function* trainEpoch(session: Session, epoch: number): AsyncGenerator<RunEvent, EpochSums | undefined> {
  const { data, trainer, control, readings } = session;
  const from = control.from?.epoch === epoch ? control.from : undefined;
  if (data.refresh) trainer.replaceInputs(yield* refreshed(session, data.refresh(epoch)));
  if (!from) trainer.shuffle();
  let sums = from?.sums ?? noSums;
  const batches = trainer.stepsPerEpoch;
  for (let batch = from?.batch ?? 0; batch < batches; batch++) {
    if (readings.empty) await control.safePoint?.('batch');
    const changed = changeRate(session);
    if (changed) yield changed;
    takeStep(session, { epoch, batch });
    if (!readings.due && batch < batches - 1 && !control.hurry?.()) continue;
    const after = yield* report(session, sums);
    if (!after) return undefined;
    sums = after;
    yield* keepAndShow(session, { epoch, batch: batch + 1, sums });
  }
  return sums;
}

/** The inputs of an epoch, made piece by piece. */
async function* refreshed(
  { data, control }: Session,
  making: Generator<number, Float32Array>,
): AsyncGenerator<RunEvent, Float32Array> {
  for (;;) {
    const { done, value } = making.next();
    if (done) return value;
    yield { type: 'evaluating', done: value, total: data.train.count };
    await control.safePoint?.('evaluation');
  }
}

function changeRate(session: Session): RateChanged | undefined {
  const { control, trainer } = session;
  const wanted = control.learningRate;
  if (wanted === undefined || wanted === session.learningRate) return undefined;
  session.learningRate = wanted;
  return { type: 'rateChanged', step: trainer.stepsDone + 1, learningRate: wanted };
}

function takeStep({ spec, trainer, readings, control, learningRate: start }: Session, at: Place): void {
  const before = (at.epoch - 1) * trainer.stepsPerEpoch + at.batch;
  const learningRate = scheduledRate(spec.schedule, start ?? spec.optimiser.learningRate, {
    step: before,
    epoch: at.epoch,
  });
  const every = control.observe?.gradientNormEvery ?? gradientNormEvery;
  const gradientNorm = every > 0 && before % every === 0;
  const measured = trainer.step(at.batch, learningRate, { readsAreFree: readings.free, gradientNorm });
  readings.add({ facts: { step: before + 1, epoch: at.epoch, learningRate }, ...measured });
}

interface Place {
  readonly epoch: number;
  readonly batch: number;
}

/** Reports the steps that have not been, and adds them up; nothing after a loss that is no number. */
async function* report({ readings }: Session, before: EpochSums): AsyncGenerator<RunEvent, EpochSums | undefined> {
  let sums = before;
  for (const reading of await readings.read()) {
    const { event } = reading;
    yield event;
    if (!Number.isFinite(event.loss)) {
      yield { type: 'diverged', step: event.step, epoch: event.epoch };
      return undefined;
    }
    sums = withStep(sums, reading);
  }
  return sums;
}

/** A checkpoint and a snapshot where they are due; every step so far has been reported. */
async function* keepAndShow(
  session: Session,
  { epoch, batch, sums }: Place & { readonly sums: EpochSums },
): AsyncGenerator<RunEvent> {
  const { trainer, learningRate } = session;
  if (session.checkpointDue()) {
    const rate = learningRate === undefined ? {} : { learningRate };
    const rest = { epoch, batch, sums, ...rate, stop: session.stopRule.state(), seconds: session.clock() };
    yield { type: 'checkpoint', checkpoint: { trainer: await trainer.save(), ...rest } satisfies Checkpoint };
  }
  yield* showWeights(session, epoch);
}

/** A snapshot of the weights where one is due and wanted. */
export async function* showWeights(
  { trainer, data, control, snapshotDue }: Session,
  epoch: number,
): AsyncGenerator<Snapshot> {
  if (control.wantsSnapshot?.() === false || !snapshotDue()) return;
  const { preprocessing } = data;
  yield { type: 'snapshot', epoch, step: trainer.stepsDone, weights: await trainer.weights(), preprocessing };
}
