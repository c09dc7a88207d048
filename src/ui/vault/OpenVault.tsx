import { Button } from '../controls/Button.tsx';
import { useProblem } from '../problem/problem-context.ts';
import { useVault } from './useVault.ts';
import styles from './vault.module.css';

interface OpenVaultProps {
  /** What is sealed: ids of sweeps, or another name of the page's own; the whole problem where absent. */
  readonly of?: string | readonly string[] | undefined;
  /** What will be seen, for the record: "Test accuracy of 4 runs". */
  readonly reason: string;
}

const dateFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** The button that breaks the seal of the test figures, and how often that was done. */
export function OpenVault({ of, reason }: OpenVaultProps) {
  const { id } = useProblem();
  const { opened, openings, open } = useVault(id, of);
  return (
    <div className={styles.vault} data-opened={opened || undefined}>
      {opened ? (
        <p>The test figures are open.</p>
      ) : (
        <>
          <p>
            The test figures are sealed. Choose by validation; open them once, when you have chosen. Every opening is
            counted.
          </p>
          <Button onClick={() => open(reason)}>Open the test set</Button>
        </>
      )}
      {openings.length > 0 && (
        <details>
          <summary>{openings.length === 1 ? 'Opened once' : `Opened ${openings.length} times`} on this page</summary>
          <ol>
            {openings.map(({ at, reason: seen }) => (
              <li key={at}>
                {dateFormat.format(new Date(at))}: {seen}
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}
