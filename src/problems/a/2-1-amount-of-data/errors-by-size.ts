import type { RunState } from '../../../lab/experiment/run-state.ts';
import { spreadOf } from '../../../numerics/metrics/spread.ts';
import type { Point } from '../../../ui/charts/line-series.ts';
import { imagesOf } from '../../../ui/experiment/own-figure.ts';
import { pointOf } from '../../../ui/runs/run-lines.ts';

/** What the finished runs on so many images came to; one value for each seed. */
export interface ErrorsAtSize {
  readonly images: number;
  readonly train: readonly number[];
  /** Of the runs whose test figures are open. */
  readonly test: readonly number[];
  /** The images the test errors were counted on. */
  readonly testImages: number | undefined;
  readonly epochs: readonly number[];
  /** Whether a run went on to its last epoch: no stop rule ended it. */
  readonly toTheLimit: boolean;
  /** Updates of the weights in all. */
  readonly updates: readonly number[];
}

/** The finished runs put together by their number of images, ascending; test errors of the unsealed ones only. */
export function errorsBySize(
  runs: readonly RunState[],
  isUnsealed: (run: RunState) => boolean,
): readonly ErrorsAtSize[] {
  const finished = runs.filter(({ result }) => result);
  const sizes = [...new Set(finished.map(({ spec }) => spec.data.trainSize))].sort((a, b) => a - b);
  return sizes.map((images) => {
    const there = finished.filter(({ spec }) => spec.data.trainSize === images);
    const open = there.filter(isUnsealed);
    return {
      images,
      train: there.flatMap(({ result }) => opposite(result?.trainAccuracy)),
      test: open.flatMap(({ result }) => opposite(result?.testAccuracy)),
      testImages: open[0] && imagesOf(open[0], 'testError'),
      epochs: there.flatMap(({ result }) => result?.epochs ?? []),
      toTheLimit: there.some(({ result, spec }) => (result?.epochs ?? 0) >= spec.epochs),
      updates: there.flatMap(({ result }) => result?.steps ?? []),
    };
  });
}

const opposite = (accuracy: number | undefined) => (accuracy === undefined ? [] : [1 - accuracy]);

/** The mean error at each size, with a band of one standard deviation where there are several seeds. */
export function pointsOf(rows: readonly ErrorsAtSize[], part: 'train' | 'test'): readonly Point[] {
  return rows.flatMap((row) => pointOf(row.images, row[part]));
}

/** The mean over the seeds; undefined where there is none. */
export function meanOf(values: readonly number[]): number | undefined {
  return spreadOf(values)?.mean;
}
