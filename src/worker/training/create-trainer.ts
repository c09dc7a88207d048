import { newId } from '../new-id.ts';
import { reportDeath } from './life-lock.ts';
import trainerUrl from './training.worker.ts?worker&url';

/** Changes with every build in which anything that trains has changed: kernels, tfjs, runner. */
export const trainerVersion = trainerUrl;

/** A new training worker; tfjs and its kernels load inside it, never on the page. Its death is an `error` event. */
export function createTrainer(): Worker {
  const name = `training-${newId()}`;
  const worker = new Worker(trainerUrl, { type: 'module', name });
  reportDeath(worker, name);
  return worker;
}
