import type { ChosenBackend } from '../../lab/backend/choose-backend.ts';
import type { TrainSpec } from '../../lab/train/spec.ts';
import { createTrainer } from './create-trainer.ts';
import type { BackendChoice, FromTrainer, ToTrainer } from './training-protocol.ts';

/** What measuring came to: a backend with its speed, or why there is none, in words for the reader. */
export type Measured = ChosenBackend | { readonly problem: string };

/** The backend to train a spec on here and its speed, measured in a worker of its own. */
export async function measureHere(spec: TrainSpec, backend: BackendChoice): Promise<Measured> {
  const worker = createTrainer();
  try {
    return await new Promise<Measured>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<FromTrainer>) => {
        if (data.type === 'speed') resolve(data.chosen);
        if (data.type === 'failed') resolve({ problem: data.message });
      };
      worker.onerror = () => resolve({ problem: 'The training worker does not start in this browser.' });
      worker.postMessage({ type: 'measure', spec, backend } satisfies ToTrainer);
    });
  } finally {
    worker.terminate();
  }
}
