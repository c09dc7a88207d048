import { heldBackCount } from '../../lab/experiment/held-back.ts';
import { Switch } from '../controls/Switch.tsx';
import styles from './Experiment.module.css';
import type { PlanChoice } from './plan-choice.ts';

interface ValidationSwitchProps {
  readonly choice: PlanChoice;
  readonly onChange: (choice: PlanChoice) => void;
}

/** Whether a run validates on the test images, as the published one did, or on training images held back for it. */
export function ValidationSwitch({ choice, onChange }: ValidationSwitchProps) {
  const { testAsValidation: on = false, ...rest } = choice;
  return (
    <div className={styles.validation}>
      <Switch on={on} onChange={(next) => onChange(next ? { ...rest, testAsValidation: true } : rest)}>
        As published: validate on the test set
      </Switch>
      {!on && (
        <p>
          The last {heldBackCount.toLocaleString('en-GB')} training images are held back for validation and not trained
          on; the test set stays sealed. So at most 50,000 images remain to train on, and the figures are not quite
          those of the published runs.
        </p>
      )}
    </div>
  );
}
