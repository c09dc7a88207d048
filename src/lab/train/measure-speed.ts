import { RandomState } from '../../numerics/random/random-state.ts';
import type { TrainSpec } from './spec.ts';
import { Trainer } from './trainer.ts';

const warmUpSteps = 3;

/**
 * Batches per second that a spec trains at here, measured for about `milliseconds` on random images.
 * The weights are thrown away; every tensor is freed.
 */
export async function measureSpeed(spec: TrainSpec, milliseconds = 200): Promise<number> {
  const pixels = spec.network.inputShape.reduce((product, n) => product * n, 1);
  const count = Math.min(spec.data.trainSize, 2 * spec.batchSize);
  const random = new RandomState(1);
  const inputs = Float32Array.from({ length: count * pixels }, () => random.random());
  const labels = Int32Array.from({ length: count }, (_, i) => i % 10);
  const trainer = new Trainer(spec, { count, inputs, labels });
  try {
    let started = performance.now();
    for (let step = 1 - warmUpSteps; ; step++) {
      const { loss } = trainer.step(Math.abs(step) % trainer.stepsPerEpoch, 1e-6);
      await loss.data();
      loss.dispose();
      if (step === 0) started = performance.now();
      const elapsed = performance.now() - started;
      if (step > 0 && elapsed >= milliseconds) return (1000 * step) / elapsed;
    }
  } finally {
    trainer.dispose();
  }
}
