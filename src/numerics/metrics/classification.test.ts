import { describe, expect, it } from 'vitest';
import { RandomState } from '../random/random-state.ts';
import { classReports, confusionMatrix } from './confusion-matrix.ts';
import { fitTemperature } from './temperature.ts';

describe('the confusion matrix and its reports', () => {
  // Worked by hand: class 0 three times (two right), class 1 twice (one right), class 2 never.
  const matrix = confusionMatrix([0, 0, 0, 1, 1], [0, 0, 1, 1, 0], 3);

  it('counts true classes in rows', () => {
    expect([...matrix.counts]).toEqual([2, 1, 0, 1, 1, 0, 0, 0, 0]);
  });

  it('gives precision, recall and F1', () => {
    const [zero, one, two] = classReports(matrix);
    expect(zero).toEqual({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3, support: 3 });
    expect(one).toEqual({ precision: 1 / 2, recall: 1 / 2, f1: 1 / 2, support: 2 });
    expect(two).toEqual({ precision: Number.NaN, recall: Number.NaN, f1: Number.NaN, support: 0 });
  });
});

describe('the fitted temperature', () => {
  const random = new RandomState(11);
  const classes = 4;
  const n = 20_000;
  const logits = Float64Array.from({ length: n * classes }, () => 2 * random.gauss());
  const labels = Int32Array.from({ length: n }, (_, row) => draw(logits.subarray(row * classes, (row + 1) * classes)));

  it('finds 1 for labels drawn from the model itself, and k when its logits are scaled by k', () => {
    expect(fitTemperature(logits, labels, classes)).toBeCloseTo(1, 1);
    const once = fitTemperature(logits, labels, classes);
    expect(
      fitTemperature(
        logits.map((z) => 5 * z),
        labels,
        classes,
      ),
    ).toBeCloseTo(5 * once, 6);
  });

  it('is the minimum of the likelihood', () => {
    const best = fitTemperature(logits, labels, classes);
    for (const factor of [0.98, 1.02]) expect(nll(best * factor)).toBeGreaterThan(nll(best));
  });

  function nll(T: number): number {
    let sum = 0;
    for (let row = 0; row < n; row++) {
      const z = logits.subarray(row * classes, (row + 1) * classes);
      sum += Math.log(z.reduce((total, value) => total + Math.exp(value / T), 0)) - z[labels[row]] / T;
    }
    return sum / n;
  }

  function draw(z: Float64Array): number {
    const weights = z.map(Math.exp);
    let left = random.random() * weights.reduce((a, b) => a + b);
    for (let c = 0; c < classes - 1; c++) {
      left -= weights[c];
      if (left < 0) return c;
    }
    return classes - 1;
  }
});
