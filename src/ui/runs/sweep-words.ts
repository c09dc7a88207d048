import type { Experiment } from '../../lab/experiment/experiment.ts';
import { trainedMs } from '../../lab/experiment/run-state.ts';
import { duration } from '../experiment/duration.ts';
import { optionLabel } from '../experiment/field-words.ts';
import { seedsInWords } from '../experiment/seeds.ts';
import { type Sweep, sweepStatus } from '../experiment/sweep.ts';
import { dataTitle, wordOf } from './run-groups.ts';

const dateFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** When a sweep was started. */
export function startedInWords({ startedAt }: Sweep): string {
  return dateFormat.format(new Date(startedAt));
}

/** What a sweep is called: by its reader, or by its preset and what was changed. */
export function sweepName(sweep: Sweep, experiment?: Experiment): string {
  if (sweep.name) return sweep.name;
  const { seed: _, ...changes } = sweep.changes;
  const changed = Object.entries(changes)
    .filter(([path, value]) => !experiment || experiment.quick.changes[path] !== value || sweep.preset === 'quick')
    .map(([path, value]) => `${wordOf(path)} ${typeof value === 'string' ? optionLabel(path, value) : value}`);
  const custom = sweep.vary !== undefined || sweep.sample !== undefined;
  const preset = sweep.preset === 'quick' ? 'Quick' : custom ? 'Custom' : 'As published';
  return [preset, ...changed.slice(0, 3), ...(changed.length > 3 ? ['…'] : [])].join(', ');
}

/** Runs, epochs, seeds, backend, data, time and state of a sweep, in a line. */
export function sweepFacts(sweep: Sweep): string {
  const { runs } = sweep;
  const first = runs[0];
  const seeds = sweep.seeds ?? (first ? [first.spec.seed] : []);
  const done = runs.find(({ backend }) => backend);
  const epochs = [...new Set(runs.map(({ spec }) => spec.epochs))];
  const seconds = runs.reduce((sum, run) => sum + trainedMs(run, run.clockStartedAt ?? 0), 0) / 1000;
  return [
    runs.length === 1 ? '1 run' : `${runs.length} runs`,
    epochs.length === 1 ? `${epochs[0]} epochs` : `up to ${Math.max(...epochs)} epochs`,
    seeds.length === 1 ? `seed ${seeds[0]}` : `${seeds.length} seeds, ${seedsInWords(seeds)}`,
    done?.backend ?? 'no backend yet',
    dataTitle(done?.dataset),
    ...validationInWords(sweep),
    ...(seconds >= 1 ? [`${duration(seconds)} of training`] : []),
    sweepStatus(sweep),
  ].join(' · ');
}

/** What a sweep validates on, where that is a choice. */
function validationInWords({ holdBack, runs }: Sweep): readonly string[] {
  if (runs.some(({ spec }) => spec.data.validation === 'test')) return ['validated on the test images'];
  return holdBack ? ['validated on held-back training images'] : [];
}
