import { Link } from 'wouter';
import { sweepProgress, sweepStatus } from '../../ui/experiment/sweep.ts';
import { useSweeps } from '../../ui/experiment/sweeps-store.ts';
import { href } from '../href.ts';
import styles from './Sidebar.module.css';

const words = { running: 'running', loading: 'fetching its data', paused: 'paused', queued: 'waiting' } as const;

/** Experiments under way, on whatever page the reader is: how far each is, and the way to it. */
export function RunningNote() {
  const sweeps = useSweeps((state) => state.sweeps);
  return sweeps.map((sweep) => {
    const status = sweepStatus(sweep);
    if (!(status in words)) return null;
    const percent = Math.floor(100 * sweepProgress(sweep));
    return (
      <Link key={sweep.id} href={href({ problem: sweep.problem })} className={styles.running}>
        <progress max={100} value={percent} aria-label={`${sweep.number}: how far it is`} />
        <span>
          {sweep.number} {words[status as keyof typeof words]}, {percent} %
        </span>
      </Link>
    );
  });
}
