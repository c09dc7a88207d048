import type { RunGroup } from '../../../ui/runs/run-groups.ts';
import { rateOf } from './rate-runs.ts';
import styles from './rates.module.css';
import { type VerdictKind, verdictOf } from './verdict.ts';

const words: Readonly<Record<VerdictKind, { readonly sign: string; readonly name: string }>> = {
  pending: { sign: '…', name: 'No verdict yet' },
  diverged: { sign: '↗', name: 'Diverged' },
  stuck: { sign: '■', name: 'Stuck' },
  slow: { sign: '↘', name: 'Slow' },
  learning: { sign: '✓', name: 'Learning' },
};

/** What each rate's figures say of it, with the figures. */
export function VerdictList({ groups }: { readonly groups: readonly RunGroup[] }) {
  if (groups.length === 0) return null;
  return (
    <ul className={styles.verdicts} aria-label="Verdicts">
      {groups.map((group) => {
        const run = group.runs.at(-1);
        if (!run) return null;
        const { kind, evidence } = verdictOf(run);
        const { sign, name } = words[kind];
        return (
          <li key={group.key} data-kind={kind}>
            <p className={styles.head}>
              <span>η = {rateOf(group)}</span>
              <strong>
                <span aria-hidden="true">{sign}</span> {name}
              </strong>
            </p>
            <p>{evidence.join(' ')}</p>
          </li>
        );
      })}
    </ul>
  );
}
