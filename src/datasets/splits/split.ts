import { RandomState } from '../../numerics/random/random-state.ts';

/** Which images are for training and which for testing, as indices into a dataset, in the order the course uses. */
export interface Split {
  readonly train: Int32Array;
  readonly test: Int32Array;
}

/** The splits the assignments use. */
export type SplitName = 'cs273a' | 'standard';

/**
 * scikit-learn's `train_test_split(test_size=0.1, random_state=1234, shuffle=True)` over all `count` images:
 * the first ⌈count/10⌉ of the permutation are the test set, the rest the training set.
 */
function cs273aSplit(count: number): Split {
  const order = new RandomState(1234).permutation(count);
  const testCount = cs273aTestCount(count);
  return { train: order.slice(testCount), test: order.slice(0, testCount) };
}

const cs273aTestCount = (count: number) => Math.ceil(count * 0.1);

/** The published split: the first `trainCount` images for training, the rest for testing, in file order. */
function standardSplit(count: number, trainCount: number): Split {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  return { train: order.slice(0, trainCount), test: order.slice(trainCount) };
}

/** The split of that name for a dataset of `count` images, `trainCount` of them in its training part. */
export function splitIndices(name: SplitName, sizes: { count: number; trainCount: number }): Split {
  return name === 'cs273a' ? cs273aSplit(sizes.count) : standardSplit(sizes.count, sizes.trainCount);
}

/** How many images the two parts of a split have. */
export function splitSizes(
  name: SplitName,
  { count, trainCount }: { count: number; trainCount: number },
): { train: number; test: number } {
  const test = name === 'cs273a' ? cs273aTestCount(count) : count - trainCount;
  return { train: count - test, test };
}
