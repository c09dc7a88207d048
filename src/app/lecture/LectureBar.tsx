import { useLocation } from 'wouter';
import { problems } from '../../problems/catalog.ts';
import { Button } from '../../ui/controls/Button.tsx';
import styles from './LectureBar.module.css';
import { toggleLecture } from './useLecture.ts';

/** Above the lab in lecture mode: where we are, and the way back. */
export function LectureBar() {
  const [location] = useLocation();
  const entry = problems.find(({ id }) => location === `/${id}`);
  return (
    <header className={styles.bar}>
      <span className={styles.title}>{entry ? `${entry.number} ${entry.problem.title}` : 'Inkling'}</span>
      <Button onClick={toggleLecture} aria-keyshortcuts="L Escape">
        Leave lecture mode <kbd>L</kbd>
      </Button>
    </header>
  );
}
