import type { ReactNode } from 'react';
import { Published } from '../../../ui/problem/Published.tsx';
import { useProblemEntry } from '../problem-entry-context.ts';
import { Part } from './Part.tsx';
import styles from './parts.module.css';

interface CompareProps {
  /** The page sets the published figures beside the reader's own itself. */
  readonly sideBySide?: boolean;
  readonly children?: ReactNode;
}

/** Published figures against the reader's own, and what to think of the difference. */
export function Compare({ sideBySide = false, children }: CompareProps) {
  const { problem } = useProblemEntry();
  return (
    <Part name="compare" title="Compare">
      {problem.published.length > 0 && !sideBySide && <Published />}
      <div className={styles.prose}>{children}</div>
    </Part>
  );
}
