import type { RunMessage } from '../../lab/experiment/run-state.ts';
import { createTrainer } from '../../worker/training/create-trainer.ts';
import { TrainingPool } from '../../worker/training/training-pool.ts';
import { useDataset } from '../dataset/useDataset.ts';

/** As many workers as there are cores, but no more than memory is comfortable with: each holds its own copy of the data. */
export const workerCount = Math.min(4, coresForTraining(navigator.hardwareConcurrency || 1));

/** The page needs little: it gets a core of its own only where there are more than two. */
function coresForTraining(cores: number): number {
  return cores > 2 ? cores - 1 : cores;
}

let pool: TrainingPool | undefined;

/** The page's one pool of training workers, made when first needed. */
export function trainingPool(onMessage: (id: string, message: RunMessage) => void): TrainingPool {
  if (pool) return pool;
  const made = new TrainingPool({ createWorker: createTrainer, size: workerCount, onMessage });
  // Idle workers hold the images of before; new ones load what is here now.
  useDataset.subscribe(({ overview }, before) => {
    if (overview?.name !== before.overview?.name) made.releaseIdle();
  });
  pool = made;
  return made;
}
