import type { ReactNode } from 'react';
import { Prose } from '../../../ui/prose/Prose.tsx';
import { useProblemEntry } from '../problem-entry-context.ts';
import { Part } from './Part.tsx';
import { ProseTable } from './ProseTable.tsx';
import styles from './parts.module.css';

/** The task in prose, closed by the table of its settings. */
export function Statement({ children }: { readonly children: ReactNode }) {
  const { problem } = useProblemEntry();
  return (
    <Part name="statement" title="Statement">
      <div className={styles.prose}>{children}</div>
      {problem.settings.length > 0 && (
        <ProseTable className={styles.settings}>
          <caption>Settings</caption>
          <tbody>
            {problem.settings.map(({ name, value }) => (
              <tr key={name}>
                <th scope="row">
                  <Prose text={name} />
                </th>
                <td>
                  <Prose text={value} />
                </td>
              </tr>
            ))}
          </tbody>
        </ProseTable>
      )}
    </Part>
  );
}
