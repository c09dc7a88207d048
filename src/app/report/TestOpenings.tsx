import type { Opening } from '../../ui/vault/vault-store.ts';
import styles from './report.module.css';

const dateFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** How often the test set was looked at on a problem, and for what; nothing where it never was. */
export function TestOpenings({ openings }: { readonly openings: readonly Opening[] }) {
  if (openings.length === 0) return null;
  return (
    <div className={styles.openings}>
      <p>The test set was opened {openings.length === 1 ? 'once' : `${openings.length} times`}:</p>
      <ul>
        {openings.map(({ at, reason }) => (
          <li key={at}>
            {dateFormat.format(new Date(at))}: {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}
