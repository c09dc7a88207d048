import { RandomState } from '../../numerics/random/random-state.ts';
import { closeSession, openSession, type Session } from './session.ts';
import type { TrainSpec } from './spec.ts';

const warmUpSteps = 3;

/**
 * Batches per second that a spec trains at here, measured for about `milliseconds` on random images, with losses read as
 * in a run. The weights are thrown away; every tensor is freed.
 */
export async function measureSpeed(spec: TrainSpec, milliseconds = 200): Promise<number> {
  const session = openSession(spec, randomData(spec), {});
  try {
    for (let step = 0; step < warmUpSteps; step++) {
      takeStep(session, step);
      await session.readings.read();
    }
    const started = performance.now();
    for (let step = warmUpSteps; ; step++) {
      takeStep(session, step);
      if (!session.readings.due) continue;
      await session.readings.read();
      const elapsed = performance.now() - started;
      if (elapsed >= milliseconds) return (1000 * (step + 1 - warmUpSteps)) / elapsed;
    }
  } finally {
    closeSession(session);
  }
}

function takeStep({ trainer, readings }: Session, step: number): void {
  const batch = step % trainer.stepsPerEpoch;
  const learningRate = 1e-6;
  const measured = trainer.step(batch, learningRate, { readsAreFree: readings.free, gradientNorm: false });
  readings.add({ facts: { step, epoch: 1, learningRate }, ...measured });
}

function randomData(spec: TrainSpec) {
  const pixels = spec.network.inputShape.reduce((product, n) => product * n, 1);
  const count = Math.min(spec.data.trainSize, 2 * spec.batchSize);
  const random = new RandomState(1);
  const inputs = Float32Array.from({ length: count * pixels }, () => random.random());
  const labels = Int32Array.from({ length: count }, (_, i) => i % 10);
  const samples = { count, inputs, labels };
  return { name: 'random', train: samples, test: samples, preprocessing: { kind: 'unit' } } as const;
}
