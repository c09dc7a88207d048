import { href } from '../href.ts';
import styles from './report.module.css';
import type { Missing } from './report-of.ts';

interface MissingListProps {
  readonly missing: readonly Missing[];
  /** Whether the gaps are the reader's own to close. */
  readonly linked: boolean;
}

/** What the report lacks, before anything else, with the way to each place. */
export function MissingList({ missing, linked }: MissingListProps) {
  return (
    <section className={styles.missing} aria-labelledby="report-missing">
      <h2 id="report-missing">What is missing</h2>
      {missing.length === 0 ? (
        <p>Nothing: every question is answered and every experiment has been run.</p>
      ) : (
        <ul>
          {missing.map(({ at, says }) => (
            <li key={`${at?.problem.id} ${says}`}>
              {at && <Place at={at} linked={linked} />} {says}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface PlaceProps {
  readonly at: NonNullable<Missing['at']>;
  readonly linked: boolean;
}

function Place({ at: { problem, part }, linked }: PlaceProps) {
  const name = `${problem.number} ${problem.problem.title}`;
  // A plain link: the router would take what follows the question mark out of the hash.
  return <>{linked ? <a href={`#${href({ problem: problem.id, part })}`}>{name}</a> : name}:</>;
}
