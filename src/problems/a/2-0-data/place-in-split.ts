import { splitIndices } from '../../../datasets/splits/split.ts';
import type { OpenedDataset } from '../../../worker/dataset/dataset-protocol.ts';

/** How many images A2.2 and later pages train on, and as many more they validate on. */
export const laterSize = 10_000;

/** Where each image stands in the shuffled order: places in the test part first, then in the training part. */
export interface PlacedImages {
  readonly testCount: number;
  readonly trainCount: number;
  /** By index in the dataset. */
  readonly places: Int32Array;
}

/** The CS273A split of a dataset, the other way round: from image to place. */
export function placeImages(sizes: Pick<OpenedDataset, 'count' | 'trainCount'>): PlacedImages {
  const { train, test } = splitIndices('cs273a', sizes);
  const places = new Int32Array(sizes.count);
  test.forEach((image, place) => {
    places[image] = place;
  });
  train.forEach((image, place) => {
    places[image] = test.length + place;
  });
  return { testCount: test.length, trainCount: train.length, places };
}

/** Where an image went, in words: "training image 21,592, which is X_val[592] from A2.2 on". */
export function placeInWords({ testCount, places }: PlacedImages, image: number): string {
  const place = places[image] ?? 0;
  if (place < testCount) return `test image ${place.toLocaleString('en-GB')}`;
  const inTraining = place - testCount;
  const words = `training image ${inTraining.toLocaleString('en-GB')}`;
  if (inTraining < laterSize) return `${words}, one of the 10,000 that A2.2 trains on`;
  if (inTraining < 2 * laterSize) return `${words}, which is X_val[${inTraining - laterSize}] from A2.2 on`;
  return `${words}, used in A2.1 only`;
}

/** How many of each class there are among the images whose place satisfies the condition. */
export function classCounts(labels: Uint8Array, { places }: PlacedImages, isIn: (place: number) => boolean): number[] {
  const counts = Array.from({ length: 10 }, () => 0);
  labels.forEach((label, image) => {
    if (isIn(places[image] ?? 0)) counts[label] = (counts[label] ?? 0) + 1;
  });
  return counts;
}
