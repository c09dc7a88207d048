import { describe, expect, it } from 'vitest';
import type { ChoicePrediction, CurvePrediction } from '../../lab/experiment/experiment.ts';
import { groupRuns } from '../runs/run-groups.ts';
import { testSweep } from '../runs/test-sweep.ts';
import { compareChoice, compareCurve, sweepAbout } from './compare-prediction.ts';
import { predictedPoints } from './predicted-points.ts';
import { readPredictions } from './predictions-store.ts';
import { sketchScales } from './sketch-scales.ts';

const which: ChoicePrediction = {
  kind: 'choice',
  asks: 'Which is best?',
  field: 'optimiser.learningRate',
  choices: [
    { value: 0.1, label: '0.1' },
    { value: 0.2, label: '0.2' },
  ],
  metric: 'validationAccuracy',
  wins: 'highest',
};
const groupsOf = (first: number, second: number) =>
  groupRuns([testSweep({ preset: 'published' }, ({ spec }) => (spec.optimiser.learningRate === 0.1 ? first : second))]);

describe('a chosen outcome', () => {
  it('won, lost, or cannot be told from the winner', () => {
    expect(compareChoice(which, 0.1, groupsOf(0.9, 0.7))).toMatchObject({ verdict: 'won', winner: 0.1 });
    expect(compareChoice(which, 0.2, groupsOf(0.9, 0.7))).toMatchObject({
      verdict: 'lost',
      sentence: 'You said 0.2, but the highest validation accuracy is that of 0.1, 0.9; 0.2 ended at 0.7.',
    });
    expect(compareChoice(which, 0.2, groupsOf(0.9, 0.89))?.verdict).toBe('tied');
  });

  it('is judged by the best of the settings that share its value', () => {
    const groups = [...groupsOf(0.5, 0.9), ...groupsOf(0.99, 0.6)];
    expect(compareChoice(which, 0.1, groups)).toMatchObject({
      verdict: 'won',
      rows: [{ figure: 0.99 }, { figure: 0.9 }],
    });
  });

  it('stays judged by the sweep that tried the choices when a single setting was run since', () => {
    const both = testSweep({ preset: 'published' }, () => 0.9, { id: 'both' });
    const own = testSweep({ preset: 'published', changes: { 'optimiser.learningRate': 5 } }, () => 0.9, { id: 'own' });
    expect(sweepAbout(which, [own, both])?.id).toBe('both');
    expect(sweepAbout(which, [both, own])?.id).toBe('both');
    expect(sweepAbout(which, [own])?.id).toBe('own');
    expect(sweepAbout(curve, [own, both])?.id).toBe('own');
  });

  it('is not judged before there is something to judge', () => {
    expect(compareChoice(which, 0.1, [])).toBeUndefined();
    expect(compareChoice(which, 0.1, groupsOf(0.9, 0.7).slice(0, 1))).toBeUndefined();
  });
});

const curve: CurvePrediction = {
  kind: 'curve',
  asks: 'How does it fall?',
  x: { label: 'rate', of: 'optimiser.learningRate', at: [0.1, 0.2] },
  y: { label: 'training error', metric: 'trainError', from: 0, to: 1 },
};

describe('a sketched curve', () => {
  it('is set beside the figures at its x', () => {
    const measured = predictedPoints(curve, groupsOf(0.9, 0.7));
    expect(measured.map(({ x, y }) => [x, Number(y.toFixed(3))])).toEqual([
      [0.1, 0.1],
      [0.2, 0.3],
    ]);
    const sketch = [
      { x: 0.1, y: 0.5 },
      { x: 0.2, y: 0.3 },
    ];
    expect(compareCurve(curve, sketch, measured)).toBe(
      'Your sketch is too high by 0.2 on average; it is furthest off at rate 0.1, where you said 0.5 and it came out as 0.1.',
    );
    expect(compareCurve(curve, measured, measured)).toContain('agree');
    expect(compareCurve(curve, sketch, [])).toBeUndefined();
  });

  it('can be of the epochs of one setting', () => {
    const overEpochs: CurvePrediction = {
      ...curve,
      x: { label: 'epoch', of: 'epoch', at: [1, 3] },
      y: { ...curve.y, metric: 'loss' },
      where: { 'optimiser.learningRate': 0.2 },
    };
    expect(predictedPoints(overEpochs, groupsOf(0.9, 0.7)).map(({ x }) => x)).toEqual([1, 2, 3]);
    expect(predictedPoints(overEpochs, groupsOf(0.9, 0.7))[0]?.y).toBeCloseTo(0.3, 12);
  });

  it('lies on scales that lead there and back, logarithmic ones too', () => {
    const x = { label: 'images', of: 'data.trainSize', at: [100, 1000, 10_000], scale: 'log' as const };
    const scales = sketchScales({ x, y: curve.y }, { width: 400, height: 220 });
    expect(scales.x(1000) - scales.x(100)).toBeCloseTo(scales.x(10_000) - scales.x(1000), 9);
    expect(scales.nearest(scales.x(1000) + 3)).toBe(1);
    expect(scales.valueAt(scales.y(0.37))).toBeCloseTo(0.37, 12);
    // Larger type has more room beside the picture, and fewer labels under it.
    const large = sketchScales({ x, y: curve.y }, { width: 240, height: 440, zoom: 2 });
    expect(large.left).toBe(2 * scales.left);
    expect(large.labelled.length).toBeLessThan(scales.labelled.length);
  });
});

it('what storage holds is checked', () => {
  const kept = { 'a/x#curves': { kind: 'choice', at: '2026-01-01', value: 0.1 } };
  expect(readPredictions(JSON.stringify(kept))).toEqual(kept);
  expect(readPredictions('{"a/x#curves": {"kind": "guess"}}')).toEqual({});
  expect(readPredictions('{')).toEqual({});
});
