import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { sweepStatus } from '../experiment/sweep.ts';
import { recordingSchema } from './recording.ts';
import { filmOf, sweepAt } from './replay.ts';

const file = new URL('../../../public/runs/a/2-2-optimisation-curves/curves.json', import.meta.url);
const recording = v.parse(recordingSchema, JSON.parse(readFileSync(file, 'utf8')));

describe('the recording of A2.2', () => {
  it('has the published settings and, at its end, the losses that scikit-learn measured', () => {
    const { runs } = sweepAt(filmOf(recording), Number.POSITIVE_INFINITY);
    expect(runs.map(({ spec }) => spec.optimiser.learningRate)).toEqual([0.0005, 0.001, 0.005, 0.01]);
    expect(runs.every(({ spec, dataset }) => spec.epochs === 100 && dataset === 'mnist')).toBe(true);
    const lossAt = (run: number, epoch: number) => runs[run].epochs.find((done) => done.epoch === epoch)?.loss ?? 0;
    for (const [run, epoch, measured] of [
      [1, 1, 2.294845],
      [1, 100, 0.115187],
      [3, 10, 0.130156],
    ]) {
      expect(Math.abs(lossAt(run, epoch) / measured - 1)).toBeLessThan(0.001);
    }
    expect(runs.every(({ status, result }) => status === 'finished' && result !== undefined)).toBe(true);
  });

  it('grows with time: nothing before the first epoch, then only what was known by then', () => {
    const film = filmOf(recording);
    expect(sweepAt(film, 0).runs.flatMap(({ epochs }) => epochs)).toEqual([]);
    const half = sweepAt(film, film.seconds / 4);
    expect(sweepStatus(half)).toBe('running');
    for (const run of half.runs) {
      expect(run.epochs.length).toBeGreaterThan(0);
      expect(run.epochs.every(({ seconds }) => seconds <= film.seconds / 4)).toBe(true);
      expect(run.step).toBeGreaterThanOrEqual(run.epochs.at(-1)?.step ?? 0);
      expect(run.result).toBeUndefined();
    }
  });

  it('follows one another when there are too many to compare line by line', () => {
    const many = filmOf({ ...recording, runs: Array.from({ length: 12 }, () => recording.runs[0]) });
    expect(many.seconds).toBeCloseTo(12 * recording.runs[0].seconds);
    const { runs } = sweepAt(many, 1.5 * recording.runs[0].seconds);
    expect(runs.slice(0, 3).map(({ status }) => status)).toEqual(['finished', 'running', 'queued']);
  });

  it('is refused when its lists do not belong together or its settings cannot work', () => {
    const [run] = recording.runs;
    const short = { ...run, epochs: { ...run.epochs, loss: [1] } };
    expect(v.safeParse(recordingSchema, { ...recording, runs: [short] }).success).toBe(false);
    expect(() => filmOf({ ...recording, spec: { ...recording.spec, epochs: 0 } })).toThrow(/epochs/);
  });
});
