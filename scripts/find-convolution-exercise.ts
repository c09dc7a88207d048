import { parseArgs } from 'node:util';
import { crossCorrelate } from '../src/numerics/convolution/cross-correlate.ts';
import type { Matrix } from '../src/numerics/convolution/matrix.ts';
import { Sfc32 } from '../src/numerics/random/sfc32.ts';
import { publishedOutput } from '../src/problems/b/3-convolution-by-hand/course-exercise.ts';

const usage = `Finds an image of 6×6 and a kernel of 3×3 whose cross-correlation is the published answer of B3: the assignment's own are lost.

  npx tsx scripts/find-convolution-exercise.ts [--seed 1] [--image 8] [--kernel 2] [--zeros 2] [--seconds 60]

  --image     the largest size of a number of the image
  --kernel    the largest size of a number of the kernel
  --zeros     how many numbers of the kernel are 0, for less work by hand

It is simulated annealing: each step changes one number and is taken back unless the output comes nearer to the answer, or,
with a chance that falls as the search cools down, not much further. The same seed and bounds give the same exercise.`;

interface Bounds {
  readonly image: number;
  readonly kernel: number;
  readonly zeros: number;
}

const steps = 60_000;

/** One attempt from a random start; undefined when it cools down short of the answer. */
function anneal(random: Sfc32, bounds: Bounds): { image: number[][]; kernel: number[][] } | undefined {
  const whole = (size: number) => Math.floor(random.between(-size, size + 1));
  const image = Array.from({ length: 6 }, () => Array.from({ length: 6 }, () => whole(bounds.image)));
  const kernel = startKernel(random, bounds);
  let error = errorOf(image, kernel);
  let temperature = 8;
  for (let step = 0; step < steps && error > 0; step++) {
    temperature = Math.max(0.25, temperature * 0.9999);
    const inKernel = random.chance(0.03);
    const matrix = inKernel ? kernel : image;
    const row = matrix[Math.floor(random.between(0, matrix.length))] ?? [];
    const column = Math.floor(random.between(0, row.length));
    const before = row[column] ?? 0;
    // The zeros of the kernel stay.
    if (inKernel && before === 0) continue;
    row[column] = moved(before, inKernel ? bounds.kernel : bounds.image, random);
    const next = inKernel && row[column] === 0 ? Infinity : errorOf(image, kernel);
    if (next <= error || random.chance(Math.exp((error - next) / temperature))) error = next;
    else row[column] = before;
  }
  return error === 0 ? { image, kernel } : undefined;
}

/** Half the time a neighbour of the number, half the time any number within bounds. */
function moved(value: number, size: number, random: Sfc32): number {
  if (random.chance(0.5)) return Math.floor(random.between(-size, size + 1));
  return Math.max(-size, Math.min(size, value + (random.chance(0.5) ? 1 : -1)));
}

function startKernel(random: Sfc32, { kernel: size, zeros }: Bounds): number[][] {
  const places = Array.from({ length: 9 }, (_, place) => ({ place, key: random.uniform() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ place }) => place);
  const empty = new Set(places.slice(0, zeros));
  const weight = () => Math.ceil(random.between(0, size)) * (random.chance(0.5) ? 1 : -1);
  return [0, 1, 2].map((row) => [0, 1, 2].map((column) => (empty.has(3 * row + column) ? 0 : weight())));
}

function errorOf(image: Matrix, kernel: Matrix): number {
  const weights = kernel.flat();
  let error = 0;
  for (let cell = 0; cell < 16; cell++) {
    const [row, column] = [cell >> 2, cell & 3];
    let sum = 0;
    for (let tap = 0; tap < 9; tap++) {
      sum += (weights[tap] ?? 0) * (image[row + Math.floor(tap / 3)]?.[column + (tap % 3)] ?? 0);
    }
    error += Math.abs(sum - (publishedOutput[row]?.[column] ?? 0));
  }
  return error;
}

function main(): void {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { seed: text, image: text, kernel: text, zeros: text, seconds: text, help: { type: 'boolean' } },
  });
  if (values.help) return void process.stdout.write(`${usage}\n`);
  const { seed = '1', image = '8', kernel = '2', zeros = '2', seconds = '60' } = values;
  const random = new Sfc32(Number(seed));
  const until = performance.now() + 1000 * Number(seconds);
  for (let attempt = 1; performance.now() < until; attempt++) {
    const found = anneal(random, { image: Number(image), kernel: Number(kernel), zeros: Number(zeros) });
    if (!found) continue;
    if (JSON.stringify(crossCorrelate(found.image, found.kernel)) !== JSON.stringify(publishedOutput)) {
      throw new Error('the search and the numerics disagree');
    }
    const rows = (matrix: Matrix) => matrix.map((row) => row.join(' ')).join('\n');
    process.stdout.write(`attempt ${attempt}\n\nkernel\n${rows(found.kernel)}\n\nimage\n${rows(found.image)}\n`);
    return;
  }
  process.stdout.write('Nothing found in this time; allow larger numbers or another seed.\n');
  process.exitCode = 1;
}

main();
