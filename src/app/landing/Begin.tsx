import { useId } from 'react';
import { Link } from 'wouter';
import { catalog } from '../../problems/catalog.ts';
import { href } from '../href.ts';
import styles from './Landing.module.css';

/** Where to begin: every page there is, grouped by assignment. */
export function Begin() {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.begin} data-not-in-lecture>
      <h2 id={id}>Where to begin</h2>
      {catalog.map(({ letter, title, entries }) => (
        <div key={letter} className={styles.assignment}>
          <h3>
            {letter.toUpperCase()} · {title}
          </h3>
          <ul className={styles.pages}>
            {entries.map((entry) => (
              <li key={entry.id}>
                <Link href={href({ problem: entry.id })} className={styles.card}>
                  <span className={styles.number}>{entry.number}</span>
                  <span>
                    <span className={styles.title}>{entry.problem.title}</span>
                    <span className={styles.summary}>{entry.problem.summary}</span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
