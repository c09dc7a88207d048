import { Link } from 'wouter';
import styles from './RunningIndicator.module.css';
import { sweepProgress, sweepStatus } from './sweep.ts';
import { useSweeps } from './sweeps-store.ts';

const going: readonly string[] = ['running', 'loading', 'queued', 'paused'];

/** What is running now, wherever the reader is, with a way to it; nothing when nothing runs. */
export function RunningIndicator() {
  const running = useSweeps(({ sweeps }) => sweeps).filter((sweep) => going.includes(sweepStatus(sweep)));
  if (running.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="Running experiments">
      {running.map((sweep) => (
        <li key={sweep.id}>
          <Link href={`/${sweep.problem}`}>
            <span className={styles.name}>
              {sweep.number} {sweepStatus(sweep) === 'paused' ? 'paused' : 'running'}
            </span>
            <progress max={1} value={sweepProgress(sweep)} aria-label={`Progress of ${sweep.number}`} />
            <span>{Math.floor(100 * sweepProgress(sweep))} %</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
