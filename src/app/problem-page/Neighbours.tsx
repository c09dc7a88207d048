import { Link } from 'wouter';
import type { CatalogEntry } from '../../problems/build-catalog.ts';
import { Icon } from '../../ui/controls/Icon.tsx';
import { href } from '../href.ts';
import styles from './ProblemPage.module.css';

interface NeighboursProps {
  readonly previous: CatalogEntry<unknown> | undefined;
  readonly next: CatalogEntry<unknown> | undefined;
}

/** Links to the pages before and after this one. */
export function Neighbours({ previous, next }: NeighboursProps) {
  return (
    <nav aria-label="Neighbouring pages" className={styles.neighbours} data-screen-only>
      {previous && (
        <Link href={href({ problem: previous.id })} rel="prev">
          <Icon name="previous" />
          <span>
            <small>Before</small> {previous.number} {previous.problem.title}
          </span>
        </Link>
      )}
      {next && (
        <Link href={href({ problem: next.id })} rel="next" className={styles.next}>
          <span>
            <small>Next</small> {next.number} {next.problem.title}
          </span>
          <Icon name="next" />
        </Link>
      )}
    </nav>
  );
}
