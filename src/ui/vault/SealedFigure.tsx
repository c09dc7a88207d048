import type { ReactNode } from 'react';
import { useProblem } from '../problem/problem-context.ts';
import { useVault } from './useVault.ts';
import styles from './vault.module.css';

interface SealedFigureProps {
  /** What is sealed: a sweep's id, or another name of the page's own; the whole problem where absent. */
  readonly of?: string | undefined;
  /** The figure behind the seal. */
  readonly children: ReactNode;
}

/** A test figure, or its seal while the reader has not opened it. */
export function SealedFigure({ of, children }: SealedFigureProps) {
  const { id } = useProblem();
  const { opened } = useVault(id, of);
  return opened ? children : <Seal />;
}

/** The mark that stands where a test figure will be. */
export function Seal() {
  return (
    <span className={styles.seal}>
      <svg viewBox="0 0 16 16" width="0.9em" height="0.9em" aria-hidden="true">
        <path d="M4 7V5a4 4 0 0 1 8 0v2M3 7h10v7H3z" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      sealed
    </span>
  );
}
