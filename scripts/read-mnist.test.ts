import { describe, expect, it } from 'vitest';
import { DataFileError } from '../src/datasets/formats/data-file-error.ts';
import { formatIdx } from '../src/datasets/formats/idx.ts';
import { readMnistFile } from '../src/datasets/formats/mnist-files.ts';
import { hasMnist, readMnist } from './read-mnist.ts';

// Runs where the published files are at hand (`npm run data`, or INKLING_DATA_DIR).
describe.runIf(hasMnist())('the published files', () => {
  const data = hasMnist() ? readMnist() : undefined;
  const testLabels = () =>
    formatIdx({ dimensions: [10_000], values: data?.labels.slice(60_000) ?? new Uint8Array(10_000) });

  it('read as 70,000 digits, training images first', () => {
    expect([data?.count, data?.images.length, data?.labels.length]).toEqual([70_000, 70_000 * 784, 70_000]);
    expect([...(data?.labels.subarray(0, 5) ?? [])]).toEqual([5, 0, 4, 1, 9]);
    expect([...(data?.labels.subarray(60_000, 60_005) ?? [])]).toEqual([7, 2, 1, 0, 4]);
  });

  it('are known by their content when the name says nothing', () => {
    expect(readMnistFile('download', testLabels()).role).toBe('testLabels');
  });

  it('are refused under the name of another part', () => {
    expect(() => readMnistFile('train-labels-idx1-ubyte', testLabels())).toThrow(
      'is named as the training labels but holds the test labels: training and test files seem swapped',
    );
  });

  it('are refused when one label is changed', () => {
    const changed = testLabels();
    changed[8] = 3;
    expect(() => readMnistFile('t10k-labels-idx1-ubyte', changed)).toThrow(DataFileError);
  });
});

describe('readMnist', () => {
  it('names the folder in which a file is missing', () => {
    expect(() => readMnist('no-such-folder')).toThrow(/not complete in no-such-folder: train-images-idx3-ubyte/);
  });
});
