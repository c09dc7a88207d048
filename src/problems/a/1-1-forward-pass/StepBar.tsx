import { Button } from '../../../ui/controls/Button.tsx';
import { Icon } from '../../../ui/controls/Icon.tsx';
import styles from './lab.module.css';
import { cover, step, useNetwork } from './network-store.ts';
import { stepOf, steps } from './nodes.ts';

/** Forwards and backwards through the pass, with or without the later values in sight. */
export function StepBar() {
  const { chosen, covers } = useNetwork();
  const at = stepOf(chosen);
  return (
    <div className={styles.steps}>
      <Button onClick={() => step(-1)} disabled={at <= 0}>
        <Icon name="previous" /> Back
      </Button>
      <Button look="main" onClick={() => step(1)} disabled={at === steps.length - 1}>
        Next <Icon name="next" />
      </Button>
      <Button aria-pressed={covers} onClick={() => cover(!covers)}>
        Cover what comes next
      </Button>
    </div>
  );
}
