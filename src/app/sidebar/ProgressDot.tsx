import type { Progress } from '../../ui/questions/progress.ts';
import styles from './ProgressDot.module.css';

/** An empty, half or ticked circle: the shape tells it, not the colour. Screen readers hear it with the link. */
export function ProgressDot({ progress, title }: { readonly progress: Progress; readonly title: string }) {
  return (
    <svg viewBox="0 0 16 16" className={styles.dot} data-progress={progress} aria-hidden="true">
      <title>{title}</title>
      <circle cx="8" cy="8" r="5.25" />
      {progress === 'begun' && <path d="M8 2.75a5.25 5.25 0 0 0 0 10.5z" className={styles.dotFill} />}
      {progress === 'done' && <path d="m5.5 8.2 1.8 1.8 3.3-3.8" className={styles.dotTick} />}
    </svg>
  );
}
