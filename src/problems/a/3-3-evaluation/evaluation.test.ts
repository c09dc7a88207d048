import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mistakesOf, pairedDifference } from './mistakes.ts';
import { judge, partIndices } from './parts.ts';
import { type Mark, verdictOn } from './printed-table.ts';

describe('the parts of the data', () => {
  it('are those of the assignment, without an image in two of them', () => {
    const { training, validation, test } = partIndices({ count: 70_000, trainCount: 60_000 });
    expect([training.length, validation.length, test.length]).toEqual([10_000, 10_000, 7000]);
    expect(new Set([...training, ...validation, ...test]).size).toBe(27_000);
    // X_val[592] is image 31952 of the 70,000.
    expect(validation[592]).toBe(31_952);
  });

  it('are judged by the likeliest digit', () => {
    const probabilities = new Float32Array(20);
    probabilities.set([0.2, 0.7, 0.1], 0);
    probabilities.set([0.6, 0.4], 10);
    const judged = judge(probabilities, Int32Array.of(5, 2), [0, 0, 7, 0, 0, 1]);
    expect(Array.from(judged.labels)).toEqual([1, 7]);
    expect(Array.from(judged.predicted)).toEqual([1, 0]);
    expect(judged.confidence[0]).toBeCloseTo(0.7, 6);
    expect(judged.accuracy).toBe(0.5);
  });
});

describe('who gets what wrong', () => {
  const part = (labels: readonly number[], predicted: readonly number[]) => ({
    labels,
    predicted,
    confidence: labels.map(() => 0.9),
  });

  it('tells mistakes of one from mistakes of both', () => {
    const labels = [1, 2, 3, 4];
    const { both, onlyMlp, onlyCnn } = mistakesOf(part(labels, [1, 0, 0, 4]), part(labels, [1, 2, 9, 0]));
    expect(both).toEqual([{ index: 2, truth: 3, predicted: 0, confidence: 0.9 }]);
    expect(onlyMlp.map(({ index }) => index)).toEqual([1]);
    expect(onlyCnn.map(({ index }) => index)).toEqual([3]);
  });

  it('puts every mistake into one list, and the lists give the difference of the accuracies', () => {
    const digit = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(fc.array(fc.tuple(digit, digit, digit), { minLength: 1 }), (rows) => {
        const labels = rows.map(([label]) => label);
        const mlp = rows.map(([, said]) => said);
        const cnn = rows.map(([, , said]) => said);
        const { both, onlyMlp, onlyCnn } = mistakesOf(part(labels, mlp), part(labels, cnn));
        const wrong = (said: readonly number[]) => said.filter((one, i) => one !== labels[i]).length;
        expect(both.length + onlyMlp.length).toBe(wrong(mlp));
        expect(both.length + onlyCnn.length).toBe(wrong(cnn));
        const { difference, error } = pairedDifference(onlyMlp.length, onlyCnn.length, rows.length);
        expect(difference).toBeCloseTo((wrong(mlp) - wrong(cnn)) / rows.length, 12);
        expect(error).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('knows the error of a paired difference', () => {
    // 30 against 10 of 1,000: (30 − 10)/1000, √(40 − 0.4)/1000.
    expect(pairedDifference(30, 10, 1000)).toEqual({ difference: 0.02, error: Math.sqrt(39.6) / 1000 });
  });
});

describe('the diagnosis of the printed table', () => {
  const training: Mark[] = ['mlp training', 'cnn training'];

  it('takes the two training cells and the line that prints them', () => {
    expect(verdictOn(training, 'training').isRight).toBe(true);
  });

  it.each<{ marks: Mark[]; line: 'training' | 'validation' | 'test' | undefined; says: RegExp }>([
    { marks: [], line: undefined, says: /^Mark/ },
    { marks: ['cnn training'], line: 'training', says: /other model/ },
    { marks: ['mlp validation', 'cnn validation'], line: 'validation', says: /chance/ },
    { marks: ['mlp test', 'cnn test'], line: 'test', says: /its label/ },
    { marks: ['mlp training', 'cnn training', 'mlp test', 'cnn test'], line: 'training', says: /Two, not/ },
    { marks: training, line: undefined, says: /line/ },
    { marks: training, line: 'test', says: /line/ },
  ])('says of $marks and line $line what does not fit', ({ marks, line, says }) => {
    const verdict = verdictOn(marks, line);
    expect(verdict.isRight).toBe(false);
    expect(verdict.says).toMatch(says);
  });
});
