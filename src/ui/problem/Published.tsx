import { useMemo } from 'react';
import { ScrollBox } from '../controls/ScrollBox.tsx';
import { useDataset } from '../dataset/useDataset.ts';
import { useOwnFigures } from '../experiment/useOwnFigures.ts';
import styles from './Published.module.css';
import { PublishedRow } from './PublishedRow.tsx';
import { useProblem } from './problem-context.ts';
import { SourceMark } from './SourceMark.tsx';

const marks = {
  published: 'printed in the assignment’s solution',
  measured: 'computed again for this course with the reference libraries, on MNIST',
} as const;

/** The figures others obtained on this page's problem, each with its source, beside the reader's own. */
export function Published() {
  const { published } = useProblem();
  const sources = useMemo(() => published.map(({ own }) => own), [published]);
  const own = useOwnFigures(sources);
  const heldBack = useOwnFigures(sources, { heldBack: true });
  const comparable = sources.some(Boolean);
  // A figure that nothing is set beside says the same whatever the data.
  const builtin = useDataset(({ overview }) => overview?.name === 'builtin') && comparable;
  const used = [...new Set(published.map(({ source }) => source))];
  return (
    <figure className={styles.figure}>
      <ScrollBox label="Published figures">
        <table className={styles.table}>
          <caption>
            {comparable ? 'Published figures and your own' : 'Published figures'}{' '}
            {used.length === 1 && used[0] && <SourceMark source={used[0]} />}
            {builtin && <strong> (for MNIST: you are on the built-in digits)</strong>}
          </caption>
          <thead>
            <tr>
              <th scope="col">Figure</th>
              <th scope="col">{builtin ? 'For MNIST' : 'Theirs'}</th>
              {comparable && <th scope="col">Yours</th>}
              {comparable && <th scope="col">Difference</th>}
            </tr>
          </thead>
          <tbody>
            {published.map((figure, index) => (
              <PublishedRow
                key={figure.label}
                figure={figure}
                own={own[index]}
                heldBack={heldBack[index]}
                comparable={comparable}
                marked={used.length > 1}
              />
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
        {heldBack.some(Boolean) &&
          'Held back: your runs that validate on training images kept aside; they train on fewer images and are judged by others, so no difference is taken. '}
        {comparable &&
          [...own, ...heldBack].every((value) => value === undefined) &&
          'Yours appear when the lab has run with the published settings.'}
      </figcaption>
    </figure>
  );
}
