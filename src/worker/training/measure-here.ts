import type { ChosenBackend } from '../../lab/backend/choose-backend.ts';
import type { TrainSpec } from '../../lab/train/spec.ts';
import { createTrainer } from './create-trainer.ts';
import type { BackendChoice, FromTrainer, ToTrainer } from './training-protocol.ts';

/** The backend to train a spec on here and its speed, measured in a worker of its own; undefined when none can be told. */
export async function measureHere(spec: TrainSpec, backend: BackendChoice): Promise<ChosenBackend | undefined> {
  const worker = createTrainer();
  try {
    return await new Promise<ChosenBackend | undefined>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<FromTrainer>) => {
        if (data.type === 'speed') resolve(data.chosen);
        if (data.type === 'failed') resolve(undefined);
      };
      worker.onerror = () => resolve(undefined);
      worker.postMessage({ type: 'measure', spec, backend } satisfies ToTrainer);
    });
  } finally {
    worker.terminate();
  }
}
