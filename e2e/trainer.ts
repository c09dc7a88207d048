import type { Page } from 'playwright/test';
import type { NamedWeight } from '../src/lab/model/weights.ts';
import type { TrainSpec } from '../src/lab/train/spec.ts';
import type { FromTrainer, ToTrainer } from '../src/worker/training/training-protocol.ts';

/** The address of the training worker in the build that is served, as the page itself starts it. */
export async function findTrainer(page: Page): Promise<string> {
  const started = page.waitForEvent('worker', (worker) => worker.url().includes('training.worker'));
  await page.goto('#/a/2-2-optimisation-curves');
  return (await started).url();
}

/** What a run left: the mean loss of its last epoch and the weights, or why the worker gave up. */
export interface Trained {
  readonly loss?: number;
  readonly weights?: readonly number[];
  readonly trouble?: string;
}

/** Trains a spec on the built-in digits in the worker the app ships, told what the app would tell it. */
export function trainOn(page: Page, url: string, order: Pick<Extract<ToTrainer, { type: 'run' }>, 'backend' | 'spec'>) {
  return page.evaluate(runInWorker, { url, order });
}

/** Runs on the page. One worker serves all runs of a page, as in the app. */
function runInWorker({ url, order }: { url: string; order: { backend: string; spec: TrainSpec } }): Promise<Trained> {
  const here = globalThis as { trainer?: Worker; hasBegun?: boolean };
  here.trainer ??= new Worker(url, { type: 'module', name: 'test' });
  const worker = here.trainer;
  return new Promise((resolve) => {
    let loss = Number.NaN;
    let weights: readonly NamedWeight[] = [];
    worker.onerror = ({ message }) => resolve({ trouble: message });
    worker.onmessage = ({ data }: MessageEvent<FromTrainer>) => {
      if (data.type === 'failed' || data.type === 'lost') resolve({ trouble: data.message });
      if (data.type === 'ended') resolve({ loss, weights: weights.flatMap(({ values }) => Array.from(values)) });
      if (data.type !== 'events') return;
      here.hasBegun = true;
      for (const event of data.events) {
        if (event.type === 'epoch') loss = event.loss;
        if (event.type !== 'weights') continue;
        weights = event.weights;
        // What follows is the evaluation on all images, minutes on graphics computed by software.
        worker.postMessage({ type: 'stop' } satisfies ToTrainer);
      }
    };
    worker.postMessage({ type: 'run', ...order, dataset: 'builtin', baseUrl: document.baseURI });
  });
}
