import { beforeAll, describe, expect, it } from 'vitest';
import { type Dataset, publishedSizes } from '../datasets/dataset.ts';
import { startBackend } from '../lab/backend/start-backend.ts';
import { type Experiment, watchedOf } from '../lab/experiment/experiment.ts';
import { validatesOnTest } from '../lab/experiment/held-back.ts';
import { planRuns } from '../lab/experiment/plan-runs.ts';
import { parseTrainSpec } from '../lab/train/parse-spec.ts';
import { runTraining } from '../lab/train/run-training.ts';
import type { TrainSpec } from '../lab/train/spec.ts';
import { Sfc32 } from '../numerics/random/sfc32.ts';
import { problems } from './catalog.ts';

const steps = 3;
const sizes = { images: 150, train: 96, validation: 20 };

/** Noise in the shape of a dataset; what it shows does not matter, only that it passes through. */
function noise(name: TrainSpec['data']['dataset']): Dataset {
  const { rows, columns, channels } = publishedSizes[name];
  const random = new Sfc32(1);
  const images = Uint8Array.from({ length: sizes.images * rows * columns * channels }, () => random.between(0, 255));
  const labels = Uint8Array.from({ length: sizes.images }, (_, i) => i % 10);
  return { name, images, labels, count: sizes.images, trainCount: 120, rows, columns, channels };
}

/** The same run on few images, a batch being at most a third of them, for one epoch. */
function small({ data, batchSize, ...rest }: TrainSpec): TrainSpec {
  const trainSize = Math.min(data.trainSize, sizes.train);
  const validation =
    typeof data.validation === 'string' ? data.validation : { start: trainSize, count: sizes.validation };
  const batch = Math.min(batchSize, Math.ceil(trainSize / steps));
  return parseTrainSpec({ ...rest, data: { ...data, trainSize, validation }, batchSize: batch, epochs: 1 });
}

interface Case {
  readonly name: string;
  readonly experiment: Experiment;
}

const cases: readonly Case[] = problems.flatMap(({ number, problem }) =>
  Object.entries<Experiment>(problem.experiments).map(([name, experiment]) => ({
    name: `${number} ${name}`,
    experiment,
  })),
);

it('finds the experiments of the course', () => {
  expect(cases.length).toBeGreaterThan(5);
});

describe.each(cases)('$name', ({ experiment }) => {
  beforeAll(() => startBackend('wasm'));

  it.each(['quick', 'published'] as const)('%s: its runs can be planned, and the first one trains', async (preset) => {
    const runs = planRuns(experiment, { preset, holdBack: validatesOnTest(experiment) });
    expect(new Set(runs.map(({ label }) => label)).size).toBe(runs.length);
    const [first] = runs;
    const losses: number[] = [];
    let ended = '';
    for await (const event of runTraining(small(first.spec), noise(first.spec.data.dataset), watchedOf(experiment))) {
      if (event.type === 'step') losses.push(event.dataLoss);
      ended = event.type;
    }
    expect(ended).toBe('result');
    expect(losses.length).toBeGreaterThanOrEqual(steps);
    expect(losses.every(Number.isFinite)).toBe(true);
  });
});
