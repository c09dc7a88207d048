import { ScrollBox } from '../controls/ScrollBox.tsx';
import { Prose } from '../prose/Prose.tsx';
import { useDatasetInUse } from '../settings/useDatasetInUse.ts';
import styles from './Published.module.css';
import { useProblem } from './problem-context.ts';

const marks = {
  published: 'printed in the assignment’s solution',
  measured: 'computed again for this course with the reference libraries, on MNIST',
} as const;

/** The figures others obtained on this page's problem, each with where it comes from. */
export function Published() {
  const { published } = useProblem();
  const builtin = useDatasetInUse() === 'builtin';
  const used = [...new Set(published.map(({ source }) => source))];
  return (
    <figure className={styles.figure}>
      <ScrollBox label="Published figures">
        <table className={styles.table}>
          <caption>Published{builtin && ' for MNIST; you are on the built-in digits'}</caption>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">Figure</th>
              <th scope="col">Value</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {published.map(({ label, value, source, note }) => (
              <tr key={label}>
                <th scope="row">
                  <Prose text={label} />
                  {note && (
                    <small>
                      <Prose text={note} />
                    </small>
                  )}
                </th>
                <td className={styles.value}>
                  <Prose text={value} />
                </td>
                <td>
                  <span className={styles.mark} data-source={source}>
                    {source}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <figcaption className={styles.key}>
        {used.map((source) => (
          <span key={source}>
            <b>{source}</b>: {marks[source]}.{' '}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
