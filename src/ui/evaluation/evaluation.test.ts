import { describe, expect, it } from 'vitest';
import { classReports, confusionMatrix } from '../../numerics/metrics/confusion-matrix.ts';
import { accuracyDecimals } from './accuracy-decimals.ts';
import { macroAverage, weakestOf } from './class-averages.ts';
import { allExamples, examplesIn, surestFirst } from './digit-example.ts';
import { nextCell, shadeOf } from './matrix-cells.ts';

const labels = [0, 0, 1, 1, 1, 2];
const predicted = [0, 1, 1, 1, 0, 2];
const confidence = [0.9, 0.6, 0.8, 0.7, 0.95, 0.5];
const matrix = confusionMatrix(labels, predicted, 3);

describe('examples', () => {
  const examples = allExamples({ labels, predicted, confidence });

  it('of a cell come surest first', () => {
    expect(examplesIn(examples, { truth: 1, predicted: 1 }).map(({ index }) => index)).toEqual([2, 3]);
    expect(examplesIn(examples, { truth: 2, predicted: 0 })).toEqual([]);
  });

  it('of equal confidence keep their order', () => {
    const equal = [4, 2, 9].map((index) => ({ index, truth: 0, predicted: 1, confidence: 0.5 }));
    expect(surestFirst(equal).map(({ index }) => index)).toEqual([2, 4, 9]);
  });

  it('are as many as the matrix counts', () => {
    for (const truth of [0, 1, 2]) {
      for (const guess of [0, 1, 2]) {
        expect(examplesIn(examples, { truth, predicted: guess })).toHaveLength(matrix.counts[3 * truth + guess] ?? -1);
      }
    }
  });
});

describe('the matrix', () => {
  it('shades mistakes by the commonest one and leaves right answers unshaded', () => {
    const lopsided = { classes: 2, counts: Int32Array.of(90, 4, 2, 80) };
    expect(shadeOf(lopsided, { truth: 0, predicted: 1 })).toBe(1);
    expect(shadeOf(lopsided, { truth: 1, predicted: 0 })).toBe(0.5);
    expect(shadeOf(lopsided, { truth: 0, predicted: 0 })).toBe(0);
    expect(shadeOf({ classes: 1, counts: Int32Array.of(5) }, { truth: 0, predicted: 0 })).toBe(0);
  });

  it('is walked over with the arrow keys, which stay on it', () => {
    expect(nextCell('ArrowRight', { truth: 3, predicted: 4 }, 10)).toEqual({ truth: 3, predicted: 5 });
    expect(nextCell('ArrowUp', { truth: 0, predicted: 4 }, 10)).toEqual({ truth: 0, predicted: 4 });
    expect(nextCell('End', { truth: 3, predicted: 4 }, 10)).toEqual({ truth: 3, predicted: 9 });
    expect(nextCell('x', { truth: 3, predicted: 4 }, 10)).toBeUndefined();
  });
});

describe('the class report', () => {
  it('averages what can be said and finds the weakest class', () => {
    const reports = classReports(matrix);
    expect(reports.map(({ recall }) => recall)).toEqual([0.5, 2 / 3, 1]);
    expect(weakestOf(reports, 'recall')).toBe(0);
    expect(macroAverage(reports)).toMatchObject({ recall: (0.5 + 2 / 3 + 1) / 3, support: 6 });
  });

  it('is silent about classes that never occur', () => {
    const [, missing] = classReports(confusionMatrix([0, 0], [0, 0], 2));
    expect(missing?.recall).toBeNaN();
    expect(macroAverage(classReports(confusionMatrix([0, 0], [0, 0], 2))).recall).toBe(1);
    expect(weakestOf(classReports(confusionMatrix([0, 0], [0, 0], 2)), 'recall')).toBe(-1);
  });
});

it('writes no more digits than the interval supports', () => {
  // 10,000 images at 97.3 %: about ±0.3 %.
  expect(accuracyDecimals(0.0064)).toBe(2);
  expect(accuracyDecimals(0.03)).toBe(1);
  expect(accuracyDecimals(0.2)).toBe(0);
  expect(accuracyDecimals(0)).toBe(1);
});
