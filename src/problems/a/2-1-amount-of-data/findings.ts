import { compareWithNoise, type Figure } from '../../../numerics/metrics/noise.ts';
import { spreadOf } from '../../../numerics/metrics/spread.ts';
import { percent } from '../../../ui/numbers/percent.ts';
import type { ErrorsAtSize } from './errors-by-size.ts';

/** Whether something was found, and in which words. */
export interface Finding {
  /** Undefined where the figures do not say. */
  readonly holds: boolean | undefined;
  readonly words: string;
}

/** Test images of the CS273A split, on which the given errors were counted. */
const testImages = 7000;

/** An error given without a spread, as a figure that can be compared. */
export function givenError(error: number): Figure {
  return { spread: { n: 1, mean: error, sd: undefined, low: error, high: error }, images: testImages };
}

/** The test error at a size as a figure; undefined where there is none, or it is sealed. */
export function testFigure(row: ErrorsAtSize | undefined): Figure | undefined {
  const spread = row && spreadOf(row.test);
  return spread && { spread, images: row.testImages };
}

const count = (images: number) => images.toLocaleString('en-GB');

/** Whether the network's test error is lower than logistic regression's on so many images. */
export function networkWins(images: number, network: Figure, logistic: Figure): Finding {
  const { difference, withinNoise } = compareWithNoise(logistic, network);
  const at = `With ${count(images)} images logistic regression gets ${percent(logistic.spread.mean)} wrong, the network ${percent(network.spread.mean)}`;
  const points = `${(100 * Math.abs(difference)).toFixed(1)} points`;
  if (withinNoise !== false) return { holds: undefined, words: `${at}: the difference is within the noise.` };
  const winner = difference > 0 ? 'the network' : 'logistic regression';
  return { holds: difference > 0, words: `${at}: ${winner} is ahead by ${points}, more than the noise.` };
}

/** Whether the test error stops falling after `from` images. */
export function levelsOff(rows: readonly { readonly images: number; readonly test: Figure }[], from = 1000): Finding {
  const first = rows.find(({ images }) => images >= from);
  const last = rows.at(-1);
  if (!first || !last || first === last) return { holds: undefined, words: 'There are too few sizes to tell.' };
  const { difference, withinNoise } = compareWithNoise(first.test, last.test);
  const to = `From ${count(first.images)} to ${count(last.images)} images the test error goes from ${percent(first.test.spread.mean)} to ${percent(last.test.spread.mean)}`;
  if (withinNoise !== false) return { holds: true, words: `${to}, a difference within the noise.` };
  if (difference < 0) return { holds: true, words: `${to}: it rises.` };
  const doublings = Math.log2(last.images / first.images);
  const factor = (last.test.spread.mean / first.test.spread.mean) ** (1 / doublings);
  return {
    holds: false,
    words: `${to}: it does not level off; each doubling takes off about ${Math.round(100 * (1 - factor))}\u00a0% of it.`,
  };
}

/** How well the training images themselves are learnt. */
export function fitsTraining(rows: readonly ErrorsAtSize[]): string | undefined {
  const errors = rows.flatMap(({ train }) => train);
  if (errors.length === 0) return undefined;
  const worst = Math.max(...errors);
  if (worst < 0.01)
    return `The training error is at most ${percent(worst)} at every size: the model fits whatever it is given.`;
  const at = rows.find(({ train }) => train.includes(worst));
  const reaches = `The training error reaches ${percent(worst)} at ${count(at?.images ?? 0)} images`;
  return at?.toTheLimit
    ? `${reaches}, where training ended at its last epoch (${count(Math.max(...at.epochs))}): it might still have fallen.`
    : `${reaches}: there the model no longer fits all it is given.`;
}
