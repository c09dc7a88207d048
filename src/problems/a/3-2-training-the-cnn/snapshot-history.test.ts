import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Snapshot } from '../../../lab/experiment/event.ts';
import {
  convolutionOf,
  emptyHistory,
  keptAtMost,
  largestWeight,
  placeInWords,
  type SnapshotHistory,
  withSnapshot,
} from './snapshot-history.ts';

const snapshot = (step: number, size = 1): Snapshot => ({
  type: 'snapshot',
  epoch: 1 + Math.floor(step / 40),
  step,
  weights: [
    { name: 'conv/kernel', shape: [1, 1, 1, 2], values: Float32Array.of(size / 2, -size) },
    { name: 'conv/bias', shape: [2], values: Float32Array.of(9, 9) },
  ],
  preprocessing: { kind: 'unit' },
});

const historyOf = (steps: readonly number[]) =>
  steps.reduce<SnapshotHistory>((history, step) => withSnapshot(history, snapshot(step)), emptyHistory);
const stepsOf = ({ snapshots }: SnapshotHistory) => snapshots.map(({ step }) => step);

it('keeps the first and the latest, in order and within bounds, however long the run', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 600 }), (gaps) => {
      const steps = [0];
      for (const gap of gaps) steps.push((steps.at(-1) ?? 0) + gap);
      const kept = stepsOf(historyOf(steps));
      expect(kept.length).toBeLessThanOrEqual(keptAtMost);
      expect([kept[0], kept.at(-1)]).toEqual([0, steps.at(-1)]);
      expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b));
    }),
    { numRuns: 30 },
  );
});

it('thins a long run out evenly', () => {
  const history = historyOf(Array.from({ length: 2001 }, (_, step) => step));
  const gaps = stepsOf(history)
    .slice(1, -1)
    .map((step, i) => step - (stepsOf(history)[i] ?? 0));
  expect(history.snapshots.length).toBeGreaterThan(keptAtMost / 3);
  expect(new Set(gaps)).toEqual(new Set([history.spacing]));
});

it('drops what a run that goes on from a checkpoint does again', () => {
  expect(stepsOf(historyOf([0, 10, 20, 30, 15]))).toEqual([0, 10, 15]);
});

it('finds the filters and their common scale', () => {
  const found = convolutionOf(snapshot(1).weights);
  expect([found?.kernel.name, [...(found?.bias ?? [])]]).toEqual(['conv/kernel', [9, 9]]);
  expect(convolutionOf([])).toBeUndefined();
  expect(largestWeight([snapshot(0, 1), snapshot(1, 3), snapshot(2, 2)])).toBe(3);
  expect(largestWeight([])).toBe(1);
});

it('says where a snapshot was taken', () => {
  expect(placeInWords({ step: 0, epoch: 1 }, 2000)).toBe('Before the first update');
  expect(placeInWords({ step: 1200, epoch: 30 }, 2000)).toBe('After batch 1,200 of 2,000, in epoch 30');
});
