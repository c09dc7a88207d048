import * as v from 'valibot';
import type { Experiment } from '../../lab/experiment/experiment.ts';
import { duration } from '../../ui/experiment/duration.ts';
import { dataTitle } from '../../ui/runs/run-groups.ts';
import styles from './report.module.css';
import { seedsInWords, settingsInWords } from './settings-in-words.ts';
import type { WorkSweep } from './work.ts';

/** Specs of a file are checked only when its runs are taken over. */
const heldOut = v.object({ count: v.number() });

const dateFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

interface RunFactsProps {
  readonly sweep: WorkSweep;
  readonly plan: Experiment;
}

/** When, with which settings, seeds, data and backend a sweep was run, and how long it trained. */
export function RunFacts({ sweep, plan }: RunFactsProps) {
  const { startedAt, runs, name } = sweep;
  const seconds = runs.reduce((sum, { activeMs }) => sum + activeMs, 0) / 1000;
  const datasets = [...new Set(runs.flatMap(({ dataset }) => dataset ?? []))];
  const backends = [...new Set(runs.flatMap(({ backend }) => backend ?? []))];
  const data = datasets.map((dataset) =>
    dataset === 'builtin' ? `${dataTitle(dataset)}, the stand-in for MNIST` : dataTitle(dataset),
  );
  const validation = validationInWords(sweep);
  const facts = [
    ...(name ? [['Called', name]] : []),
    ['Run on', dateFormat.format(new Date(startedAt))],
    ['Settings', settingsInWords(sweep, plan)],
    ['Seeds', seedsInWords(sweep).replace(/^seeds? /, '')],
    ['Images', data.join('; ') || 'none'],
    ...(validation ? [['Validated on', validation]] : []),
    ['Computed on', `${backends.join(', ') || 'nothing'}, ${duration(seconds)} of training`],
  ];
  return (
    <dl className={styles.runFacts}>
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Which images chose: for a reader of the report that is the difference between a figure and a flattering one. */
function validationInWords({ runs }: WorkSweep): string | undefined {
  const validation = runs[0]?.spec.data.validation;
  if (validation === 'test') return 'the test images, so every curve was a look at them';
  const count = v.safeParse(heldOut, validation);
  return count.success ? `${count.output.count.toLocaleString('en-GB')} images held back from training` : undefined;
}
