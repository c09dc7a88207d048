import { Icon } from '../controls/Icon.tsx';
import { Prose } from '../prose/Prose.tsx';
import type { Check } from './check-answer.ts';
import styles from './questions.module.css';

const words = { right: 'Right', wrong: 'Not right', unclear: 'Not checked' } as const;
const icons = { right: 'right', wrong: 'wrong', unclear: 'warning' } as const;

/** What a check found, told by words and an icon and spoken by screen readers. */
export function Verdict({ id, check }: { readonly id: string; readonly check: Check | undefined }) {
  return (
    <div id={id} aria-live="polite" className={styles.verdict} data-verdict={check?.verdict}>
      {check && (
        <p>
          <Icon name={icons[check.verdict]} />
          <span>
            {!check.says.startsWith(words[check.verdict]) && <strong>{words[check.verdict]}. </strong>}
            <Prose text={check.says} />
          </span>
        </p>
      )}
    </div>
  );
}
