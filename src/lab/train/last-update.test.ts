import { beforeAll, expect, it } from 'vitest';
import { startBackend } from '../backend/start-backend.ts';
import { runTraining } from './run-training.ts';
import { collect, only, spec, stripes } from './testing.ts';

beforeAll(() => startBackend('wasm'));

it('a run whose very last update ruins the network has diverged, and hands out no weights', async () => {
  const ruined = spec({ epochs: 1, batchSize: 120, optimiser: { name: 'sgd', learningRate: 1e38 } });
  const events = await collect(runTraining(ruined, stripes()));
  expect(events.at(-1)).toEqual({ type: 'diverged', step: 1, epoch: 1 });
  expect(only(events, 'weights')).toEqual([]);
});
