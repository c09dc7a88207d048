import type { Dataset } from '../src/datasets/dataset.ts';
import { generateHandwriting } from '../src/datasets/handwriting/generate.ts';
import { startBackend } from '../src/lab/backend/start-backend.ts';
import { parseTrainSpec } from '../src/lab/train/parse-spec.ts';
import { runTraining } from '../src/lab/train/run-training.ts';
import { networks } from './pretrain/networks.ts';
import { readMnist } from './read-mnist.ts';

const count = 10_000;
const required = { builtinToMnist: { least: 0.9, most: 1 }, mnistToBuiltin: { least: 0.85, most: 0.99 } };

/** The CNN of A3.2 and how it is trained there, on pixels / 255: what MNIST never lights may not weigh a thousandfold. */
const spec = parseTrainSpec({
  kind: 'train',
  data: { split: 'standard', trainSize: count, validation: 'none', preprocessing: 'unit' },
  network: networks.cnn,
  initialiser: 'torch',
  optimiser: { name: 'adam', learningRate: 0.001 },
  batchSize: 256,
  epochs: 50,
  evaluateEvery: 0,
  seed: Number(process.env['SEED'] ?? 1234),
});

/** The first images of one dataset's training part to train on, the test part of the other to be judged by. */
function trainOnTestOn(train: Dataset, test: Dataset): Dataset {
  const { rows, columns, channels, trainCount } = test;
  const pixels = rows * columns * channels;
  return {
    name: train.name,
    images: Buffer.concat([train.images.subarray(0, count * pixels), test.images.subarray(trainCount * pixels)]),
    labels: Buffer.concat([train.labels.subarray(0, count), test.labels.subarray(trainCount)]),
    count: count + test.count - trainCount,
    trainCount: count,
    rows,
    columns,
    channels,
  };
}

async function testAccuracy(train: Dataset, test: Dataset): Promise<number> {
  for await (const event of runTraining(spec, trainOnTestOn(train, test))) {
    if (event.type === 'diverged') throw new Error('the training diverged');
    if (event.type === 'result' && event.testAccuracy !== undefined) return event.testAccuracy;
  }
  throw new Error('the training ended without a result');
}

function report(sentence: string, accuracy: number, { least, most }: { least: number; most: number }): void {
  const good = accuracy >= least && accuracy <= most;
  console.log(`${sentence}: ${accuracy.toFixed(4)} (${least} to ${most}: ${good ? 'yes' : 'NO'})`);
  if (!good) process.exitCode = 1;
}

async function main(): Promise<void> {
  await startBackend('wasm');
  const mnist = readMnist();
  const started = performance.now();
  const builtin = generateHandwriting();
  const seconds = (performance.now() - started) / 1000;
  console.log(`${builtin.count} built-in digits drawn in ${seconds.toFixed(1)} s`);
  report(
    `CNN of A3.1 trained on ${count} built-in digits, on MNIST's test images`,
    await testAccuracy(builtin, mnist),
    required.builtinToMnist,
  );
  report(
    `the same trained on ${count} of MNIST, on the built-in test digits`,
    await testAccuracy(mnist, builtin),
    required.mnistToBuiltin,
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
