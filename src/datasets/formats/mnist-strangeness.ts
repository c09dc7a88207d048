import type { MnistFile } from './mnist-files.ts';

/** How often each digit occurs in MNIST's labels. */
const published: Readonly<Record<number, readonly number[]>> = {
  60_000: [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949],
  10_000: [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009],
};

/** Mean brightness (0..255) of all training images of datasets in MNIST's own format; MNIST's own is 33.3. */
const lookalikes = [
  { name: 'Fashion-MNIST', mean: 72.9 },
  { name: 'Kuzushiji-MNIST', mean: 48.9 },
] as const;

/** Says, in a sentence that follows the file's name, how well-formed values differ from MNIST's of that role. */
export function strangeness(file: MnistFile, values: Uint8Array): string {
  return file.kind === 'labels' ? strangeLabels(file, values) : strangeImages(file, values);
}

function strangeLabels({ title, count }: MnistFile, labels: Uint8Array): string {
  const counts = new Array<number>(10).fill(0);
  for (const label of labels) counts[label] = (counts[label] as number) + 1;
  const wanted = published[count] as readonly number[];
  if (counts.every((n) => n === count / 10)) {
    return `is well formed but of a different dataset: every class occurs ${(count / 10).toLocaleString('en-GB')} times, as in Fashion-MNIST or Kuzushiji-MNIST. MNIST's ${title} are uneven.`;
  }
  const digit = counts.findIndex((n, i) => n !== wanted[i]);
  if (digit < 0) return `is mislabelled: the right number of each digit, but not in the order of MNIST's ${title}.`;
  const found = (counts[digit] as number).toLocaleString('en-GB');
  return `is mislabelled or of a different dataset: the label ${digit} occurs ${found} times, in MNIST's ${title} ${(wanted[digit] as number).toLocaleString('en-GB')} times.`;
}

function strangeImages({ title }: MnistFile, pixels: Uint8Array): string {
  let sum = 0;
  for (let i = 0; i < pixels.length; i++) sum += pixels[i] as number;
  const mean = sum / pixels.length;
  const lookalike = lookalikes.find((other) => Math.abs(other.mean - mean) < 1.5);
  const guess = lookalike ? `, it looks like ${lookalike.name}` : '';
  return `is well formed but does not hold MNIST's ${title}: the checksum differs (mean brightness ${mean.toFixed(1)}, MNIST's is 33.3 to 33.8${guess}).`;
}
