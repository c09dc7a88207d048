/** A new training worker; tfjs and its kernels load inside it, never on the page. */
export function createTrainer(): Worker {
  return new Worker(new URL('./training.worker.ts', import.meta.url), { type: 'module', name: 'training' });
}
