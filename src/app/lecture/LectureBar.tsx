import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { problems } from '../../problems/catalog.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Icon } from '../../ui/controls/Icon.tsx';
import { IconButton } from '../../ui/controls/IconButton.tsx';
import { href } from '../href.ts';
import styles from './LectureBar.module.css';
import { toggleLecture } from './useLecture.ts';

/** Above the lab in lecture mode: where we are, the pages around it, and the way back. */
export function LectureBar() {
  const [location, navigate] = useLocation();
  const index = problems.findIndex(({ id }) => location === href({ problem: id }));
  const entry = problems[index];
  const before = problems[index - 1];
  const after = problems[index + 1];
  // Pages without a lab keep their own heading.
  const title = entry ? `${entry.number} ${entry.problem.title}` : location === '/' && 'Draw a digit';
  const show = (id: string | undefined) => id && navigate(href({ problem: id }));
  useClicker(
    () => show(before?.id),
    () => show(after?.id),
  );
  return (
    <header className={styles.bar}>
      <IconButton label="Page before" aria-keyshortcuts="PageUp" disabled={!before} onClick={() => show(before?.id)}>
        <Icon name="previous" />
      </IconButton>
      <IconButton label="Next page" aria-keyshortcuts="PageDown" disabled={!after} onClick={() => show(after?.id)}>
        <Icon name="next" />
      </IconButton>
      {title ? <h1 className={styles.title}>{title}</h1> : <span className={styles.title} />}
      <Button onClick={toggleLecture} aria-keyshortcuts="L Escape">
        Leave lecture mode <kbd>L</kbd>
      </Button>
    </header>
  );
}

/** A presenter's clicker sends PageUp and PageDown: first they scroll what is higher than the hall's screen. */
function useClicker(onBefore: () => void, onAfter: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.target instanceof HTMLInputElement) return;
      const { scrollTop, scrollHeight, clientHeight } = document.documentElement;
      if (event.key === 'PageUp' && scrollTop <= 0) onBefore();
      if (event.key === 'PageDown' && scrollTop + clientHeight >= scrollHeight - 1) onAfter();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
