import { Link } from 'wouter';
import { type Sweep, sweepProgress, sweepStatus } from '../../ui/experiment/sweep.ts';
import { useSweeps } from '../../ui/experiment/sweeps-store.ts';
import { href } from '../href.ts';
import styles from './RunningNote.module.css';

const words = { running: 'running', loading: 'fetching its data', paused: 'paused', queued: 'waiting' } as const;

/** Experiments under way, on whatever page the reader is: how far each is, and the way to it. */
export function RunningNote() {
  const going = useGoing();
  const elsewhere = useSweeps((state) => state.elsewhere);
  return going.map((sweep) => (
    <Link key={sweep.id} href={href({ problem: sweep.problem })} className={styles.running}>
      <progress max={100} value={percentOf(sweep)} aria-hidden="true" />
      <span>
        {inWords(sweep)}
        {elsewhere.has(sweep.id) && ', in another tab'}
      </span>
    </Link>
  ));
}

/** The same in the room of a word, for bars: the latest experiment under way, and how many more there are. */
export function RunningMark() {
  const [latest, ...more] = useGoing();
  if (!latest) return null;
  const others = more.length > 0 ? ` and ${more.length} more` : '';
  return (
    <Link
      href={href({ problem: latest.problem })}
      className={styles.mark}
      aria-label={inWords(latest) + others}
      title={inWords(latest) + others}
    >
      <progress max={100} value={percentOf(latest)} aria-hidden="true" />
      <span>
        {latest.number} {percentOf(latest)} %
      </span>
    </Link>
  );
}

function useGoing(): readonly Sweep[] {
  const sweeps = useSweeps((state) => state.sweeps);
  return sweeps.filter((sweep) => sweepStatus(sweep) in words);
}

const percentOf = (sweep: Sweep) => Math.floor(100 * sweepProgress(sweep));
const inWords = (sweep: Sweep) =>
  `${sweep.number} ${words[sweepStatus(sweep) as keyof typeof words]}, ${percentOf(sweep)} %`;
