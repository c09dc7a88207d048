import { Button } from '../../ui/controls/Button.tsx';
import styles from './UpdatePrompt.module.css';
import { useUpdates } from './useUpdates.ts';

/** Offers a newer version; never switches by itself, because a run may be under way. */
export function UpdatePrompt() {
  const { update, later } = useUpdates();
  return (
    <div role="status" className={styles.place} data-screen-only>
      {update && (
        <div className={styles.prompt}>
          <p>A newer Inkling is ready. Loading it stops what is running; answers and finished runs stay.</p>
          <div className={styles.actions}>
            <Button look="main" onClick={update}>
              Load it now
            </Button>
            <Button look="quiet" onClick={later}>
              Later
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
