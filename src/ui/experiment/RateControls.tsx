import type { RunState } from '../../lab/experiment/run-state.ts';
import { hasEnded } from '../../lab/experiment/run-state.ts';
import styles from './RateControls.module.css';
import { RateSlider } from './RateSlider.tsx';
import type { Sweep } from './sweep.ts';

/** The learning rate of every run under way, to be changed while it runs. */
export function RateControls({ sweep }: { readonly sweep: Sweep }) {
  const begun = sweep.runs.filter((run) => !hasEnded(run) && run.totalSteps > 0);
  if (begun.length === 0) return null;
  return (
    <details className={styles.rates}>
      <summary>Change the learning rate while it runs</summary>
      <p>
        It acts from the next batch on. A run changed by hand is marked, and no longer stands for the published
        settings.
      </p>
      {begun.map((run) => (
        <RateSlider key={run.id} run={run} label={sweep.runs.length === 1 ? 'Learning rate' : run.label} />
      ))}
    </details>
  );
}

/** What became of a run's learning rate, in words; undefined when nobody touched it. */
export function rateChanges({ rates, spec }: Pick<RunState, 'rates' | 'spec'>): string | undefined {
  if (!rates || rates.length === 0) return undefined;
  const steps = rates.map(({ step, learningRate }) => `${learningRate} from batch ${step.toLocaleString('en-GB')}`);
  return `learning rate changed by hand: ${spec.optimiser.learningRate}, ${steps.join(', ')}`;
}
