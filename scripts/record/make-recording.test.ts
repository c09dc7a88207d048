import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { EpochDone } from '../../src/lab/experiment/event.ts';
import { planRuns } from '../../src/lab/experiment/plan-runs.ts';
import optimisationCurves from '../../src/problems/a/2-2-optimisation-curves/problem.ts';
import { recordingSchema } from '../../src/ui/recorded/recording.ts';
import { filmOf, sweepAt } from '../../src/ui/recorded/replay.ts';
import { makeRecording, recordingBytes, spread } from './make-recording.ts';
import type { ReportedRun } from './record-run.ts';

const facts = {
  problem: 'a/2-2-optimisation-curves',
  number: 'A2.2',
  experiment: 'curves',
  title: 'Curves',
  preset: 'published' as const,
  recordedAt: '2026-11-21T11:00:00.000Z',
  machine: '2 cores',
  code: 'abc',
};

function reportedRuns(count: number): readonly ReportedRun[] {
  const epochs = Array.from({ length: count }, (_, i): EpochDone => {
    const looked = i % 2 ? { validationAccuracy: 1 / (i + 3) } : {};
    return { type: 'epoch', epoch: i + 1, step: 40 * (i + 1), loss: Math.PI / (i + 1), seconds: i / 7, ...looked };
  });
  const planned = planRuns(optimisationCurves.experiments.curves, { preset: 'published' });
  return planned.map((run) => ({
    planned: run,
    backend: 'wasm',
    dataset: 'mnist',
    totalSteps: 40 * count,
    epochs,
    status: 'finished',
    result: { trainAccuracy: 0.5, seconds: count / 7 },
  }));
}

describe('making a recording', () => {
  it('keeps specs and figures so that they come back', () => {
    const runs = reportedRuns(10);
    const recording = v.parse(recordingSchema, JSON.parse(JSON.stringify(makeRecording(facts, runs))));
    const shown = sweepAt(filmOf(recording), Number.POSITIVE_INFINITY).runs;
    expect(shown.map(({ spec }) => spec)).toEqual(runs.map(({ planned }) => planned.spec));
    expect(shown[0].epochs.map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(shown[0].epochs[0]).not.toHaveProperty('validationAccuracy');
    expect(shown[0].epochs[1].validationAccuracy).toBe(0.25);
    expect(shown[0].epochs[0].loss).toBeCloseTo(Math.PI, 4);
  });

  it('thins long runs until they fit, first and last epoch included', () => {
    const recording = makeRecording(facts, reportedRuns(5000));
    expect(JSON.stringify(recording).length).toBeLessThanOrEqual(recordingBytes);
    const { epoch } = recording.runs[0].epochs;
    expect([epoch[0], epoch.at(-1)]).toEqual([1, 5000]);
    expect(epoch.length).toBeGreaterThan(50);
  });

  it('spreads what it keeps evenly', () => {
    expect(spread([0, 1, 2, 3, 4, 5, 6, 7, 8], 5)).toEqual([0, 2, 4, 6, 8]);
    expect(spread([0, 1], 5)).toEqual([0, 1]);
  });
});
