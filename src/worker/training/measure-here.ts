import type { TrainSpec } from '../../lab/train/spec.ts';
import { createTrainer } from './create-trainer.ts';
import type { BackendChoice, FromTrainer, ToTrainer } from './training-protocol.ts';

/** Batches per second of a spec on this machine, measured in a worker of its own; undefined when it cannot be told. */
export async function measureHere(spec: TrainSpec, backend: BackendChoice): Promise<number | undefined> {
  const worker = createTrainer();
  try {
    return await new Promise<number | undefined>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<FromTrainer>) => {
        if (data.type === 'speed') resolve(data.stepsPerSecond);
        if (data.type === 'failed') resolve(undefined);
      };
      worker.onerror = () => resolve(undefined);
      worker.postMessage({ type: 'measure', spec, backend } satisfies ToTrainer);
    });
  } finally {
    worker.terminate();
  }
}
