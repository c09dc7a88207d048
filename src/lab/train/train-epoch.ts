import type { CheckpointTaken, RateChanged, RunEvent, Snapshot } from '../experiment/event.ts';
import { type EpochSums, noSums, withStep } from './epoch-sums.ts';
import { pieceByPiece } from './piece-by-piece.ts';
import { scheduledRate } from './scheduled-rate.ts';
import type { Session } from './session.ts';

/** Steps between two measurements of the gradient's norm, unless told. */
const gradientNormEvery = 10;

/** One epoch, or the rest of it; its sums, or nothing after a `diverged` event. */
export async function* trainEpoch(session: Session, epoch: number): AsyncGenerator<RunEvent, EpochSums | undefined> {
  const { data, trainer, control, readings } = session;
  const from = control.from?.epoch === epoch ? control.from : undefined;
  if (data.refresh) trainer.replaceInputs(yield* pieceByPiece(data.refresh(epoch), data.train.count, control));
  if (!from) trainer.shuffle();
  let sums = from?.sums ?? noSums;
  const batches = trainer.stepsPerEpoch;
  for (let batch = from?.batch ?? 0; batch < batches; batch++) {
    if (readings.empty) await control.safePoint?.('batch');
    const changed = changeRate(session);
    if (changed) yield changed;
    takeStep(session, { epoch, batch });
    if (!readings.due && batch < batches - 1 && !control.hurry?.()) continue;
    // No generators within this loop: on wasm, where each step is read by itself, they would cost a few percent.
    for (const reading of readings.free ? readings.readNow() : await readings.read()) {
      const { event } = reading;
      yield event;
      if (!Number.isFinite(event.loss)) {
        yield { type: 'diverged', step: event.step, epoch: event.epoch };
        return undefined;
      }
      sums = withStep(sums, reading);
    }
    if (session.checkpointDue() || session.rateUnkept)
      yield await checkpoint(session, { epoch, batch: batch + 1, sums });
    if (snapshotWanted(session)) yield await snapshot(session, epoch);
  }
  return sums;
}

function changeRate(session: Session): RateChanged | undefined {
  const { control, trainer } = session;
  const wanted = control.learningRate;
  if (wanted === undefined || wanted === session.learningRate) return undefined;
  session.learningRate = wanted;
  session.rateUnkept = control.checkpointEveryMs !== undefined;
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

async function checkpoint(session: Session, at: Place & { readonly sums: EpochSums }): Promise<CheckpointTaken> {
  const { trainer, learningRate, stopRule, clock } = session;
  session.rateUnkept = false;
  const rate = learningRate === undefined ? {} : { learningRate };
  const rest = { ...at, ...rate, stop: stopRule.state(), seconds: clock() };
  return { type: 'checkpoint', checkpoint: { trainer: await trainer.save(), ...rest } };
}

/** Whether it is time for a snapshot, and someone to take it. */
export function snapshotWanted({ control, snapshotDue }: Session): boolean {
  return control.wantsSnapshot?.() !== false && snapshotDue();
}

/** The weights as they are now. */
export async function snapshot({ trainer, data }: Session, epoch: number): Promise<Snapshot> {
  const weights = await trainer.weights();
  return { type: 'snapshot', epoch, step: trainer.stepsDone, weights, preprocessing: data.preprocessing };
}
