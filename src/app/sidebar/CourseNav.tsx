import { useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { catalog } from '../../problems/catalog.ts';
import { answers } from '../../ui/questions/answers-store.ts';
import { type Progress, progressOf } from '../../ui/questions/progress.ts';
import { href } from '../href.ts';
import styles from './CourseNav.module.css';
import { ProgressDot } from './ProgressDot.tsx';

const progressWords: Readonly<Record<Progress, string>> = {
  untouched: 'not begun',
  begun: 'begun',
  done: 'all questions answered',
};

/** Links to every page of the course, grouped by assignment, each with how far the reader is. */
export function CourseNav({ onFollow }: { readonly onFollow?: () => void }) {
  const [location] = useLocation();
  const given = answers.use((state) => state.answers);
  useEffect(() => void answers.load(), []);
  return (
    <nav aria-label="Course" className={styles.nav}>
      {catalog.map((group) => (
        <section key={group.letter} className={styles.group}>
          <h2 className={styles.groupTitle}>
            {group.letter.toUpperCase()}. {group.title}
            <small>{group.source}</small>
          </h2>
          <ul className={styles.links}>
            {group.entries.map((entry) => {
              const progress = progressOf(entry.id, entry.problem.questions, given);
              const path = href({ problem: entry.id });
              return (
                <li key={entry.id}>
                  <Link
                    href={path}
                    aria-current={location === path ? 'page' : undefined}
                    aria-describedby={`progress-${progress}`}
                    className={styles.link}
                    onClick={onFollow}
                  >
                    <span className={styles.number}>{entry.number}</span> <span>{entry.problem.title}</span>
                  </Link>
                  <ProgressDot progress={progress} title={progressWords[progress]} />
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      {/* The links' names stay "A1.1 Forward pass"; how far the reader is comes as their description. */}
      {Object.entries(progressWords).map(([progress, words]) => (
        <span key={progress} id={`progress-${progress}`} hidden>
          {words}
        </span>
      ))}
    </nav>
  );
}
