import { parseArgs } from 'node:util';
import type { Dataset } from '../src/datasets/dataset.ts';
import type { PenDigit } from '../src/datasets/formats/pendigits.ts';
import { splitIndices } from '../src/datasets/splits/split.ts';
import { fitScaler, type Scaler } from '../src/datasets/splits/standard-scaler.ts';
import { startBackend } from '../src/lab/backend/start-backend.ts';
import { prepareData } from '../src/lab/data/prepare-data.ts';
import type { ModelCard } from '../src/lab/model/card.ts';
import { disposeModel, loadModel } from '../src/lab/model/model.ts';
import { parseTrainSpec } from '../src/lab/train/parse-spec.ts';
import { cardFor } from './pretrain/card-for.ts';
import { accuracyOf, createTestSets, type TestSets } from './pretrain/measure.ts';
import { padData } from './pretrain/pad-data.ts';
import { createPadMaterial, type PadMaterial } from './pretrain/pad-material.ts';
import { type Recipe, recipes } from './pretrain/recipes.ts';
import { trainModel } from './pretrain/train-model.ts';
import { packModel, writeModel, writeShared } from './pretrain/write-model.ts';
import { readMnist } from './read-mnist.ts';
import { readPendigits } from './read-pendigits.ts';
import { runMain } from './run-main.ts';

const usage = `Trains the models that the app ships, on real MNIST and real pen strokes, and writes them to public/models/.

  npm run pretrain -- [--only id] [--epochs n] [--data folder] [--into folder]

  --only    one model: ${recipes.map(({ id }) => id).join(', ')}; may be given several times
  --epochs  at most so many epochs, to try something out
  --data    a folder with MNIST and the pen digits; otherwise $INKLING_DATA_DIR, else public/data
  --into    where to write (public/models)`;

const seed = 1234;

/** What the caller did wrong; shown without a stack. */
class Usage extends Error {}

const log = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      epochs: { type: 'string' },
      data: { type: 'string' },
      into: { type: 'string', default: 'public/models' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) throw new Usage(usage);
  const unknown = values.only?.find((id) => !recipes.some((recipe) => recipe.id === id));
  if (unknown) throw new Usage(`There is no model "${unknown}".\n\n${usage}`);
  const chosen = recipes
    .filter(({ id }) => values.only?.includes(id) ?? true)
    .map((recipe) => (values.epochs ? shortened(recipe, Number(values.epochs)) : recipe));
  const mnist = readMnist(values.data);
  const pens = readPendigits(values.data);
  if (!pens) throw new Usage('The pen strokes are not here; `npm run data pendigits` gets them.');
  await startBackend('wasm');
  const bench = createBench(mnist, pens);
  for (const recipe of chosen) await makeModel(recipe, bench, values.into);
  writeShared(
    values.into,
    recipes.map(({ id }) => id),
    bench.scaler,
  );
}

function shortened(recipe: Recipe, epochs: number): Recipe {
  return { ...recipe, spec: parseTrainSpec({ ...recipe.spec, epochs: Math.min(epochs, recipe.spec.epochs) }) };
}

interface Bench {
  readonly mnist: Dataset;
  readonly scaler: Scaler;
  readonly tests: TestSets;
  readonly material: () => PadMaterial;
}

function createBench(mnist: Dataset, pens: readonly PenDigit[]): Bench {
  let material: PadMaterial | undefined;
  return {
    mnist,
    scaler: fitScaler(mnist.images, splitIndices('cs273a', mnist).train, 784),
    tests: createTestSets(mnist, pens, seed),
    material: () => (material ??= createPadMaterial(mnist, pens, seed)),
  };
}

async function makeModel(recipe: Recipe, bench: Bench, folder: string): Promise<void> {
  log(`${recipe.id}: ${recipe.title}`);
  const pad = recipe.material === 'pad';
  const data = pad ? padData(bench.material(), bench.tests) : prepareData(recipe.spec.data, bench.mnist);
  const weights = await trainModel(recipe.spec, data, {
    schedule: pad ? 'cosine' : 'constant',
    log: (line) => log(`  ${line}`),
  });
  const counts = pad ? bench.material().counts : { mnist: recipe.spec.data.trainSize, builtin: 0, penDigits: 0 };
  const card = cardFor(recipe, counts);
  const model = loadModel(packModel(card, weights, bench.scaler));
  // Clipping is for drawings; the published figures were measured without.
  const figures: ModelCard['figures'] = Object.fromEntries(
    Object.entries(bench.tests)
      // The pad's models learn from the images that are held out for validation in the assignments.
      .filter(([name]) => !(pad && name === 'mnistValidation'))
      .map(([name, images]) => [
        name,
        {
          accuracy: Number(accuracyOf(model, images, { clip: !name.startsWith('mnist') }).toFixed(4)),
          n: images.labels.length,
        },
      ]),
  );
  disposeModel(model);
  for (const [name, { accuracy, n }] of Object.entries(figures)) log(`  ${name}: ${accuracy} of ${n}`);
  const finished = { ...card, figures };
  writeModel(folder, finished, packModel(finished, weights, bench.scaler));
}

runMain(main);
