import { type ReactNode, useId } from 'react';
import styles from './parts.module.css';

interface PartProps {
  readonly name: 'statement' | 'lab' | 'compare' | 'questions' | 'pitfall';
  readonly title: ReactNode;
  readonly children: ReactNode;
}

/** One of the five parts of a page: a section under its heading. */
export function Part({ name, title, children }: PartProps) {
  const id = useId();
  return (
    <section data-part={name} aria-labelledby={id} className={`${styles.part} ${styles[name]}`}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}
