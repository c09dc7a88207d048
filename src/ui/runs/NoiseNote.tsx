import { useMemo } from 'react';
import { imagesOf } from '../experiment/own-figure.ts';
import { rankGroups, rankingInWords } from './noise-words.ts';
import type { FinalMetric } from './quantities.ts';
import type { RunGroup } from './run-groups.ts';
import styles from './runs.module.css';

interface NoiseNoteProps {
  readonly groups: readonly RunGroup[];
  readonly metric: FinalMetric;
}

/** Says in words which setting did best and which cannot be told from it, and, on a click, by what rule. */
export function NoiseNote({ groups, metric }: NoiseNoteProps) {
  const ranking = useMemo(() => rankGroups(groups, metric), [groups, metric]);
  if (!ranking) return null;
  const run = ranking.best.runs.find(({ result }) => result);
  const images = run && imagesOf(run, metric);
  return (
    <div className={styles.noise}>
      <p>{rankingInWords(ranking, metric)}</p>
      <details>
        <summary>How this is judged</summary>
        <p>
          A figure varies for two reasons. Another seed gives another network: the mean over <i>k</i> seeds with
          standard deviation <i>s</i> is off by about <i>s</i>/√<i>k</i>.
          {images !== undefined && (
            <>
              {' '}
              Other images give another share: an accuracy <i>p</i> on <i>n</i> = {images.toLocaleString('en-GB')}{' '}
              images has a standard error of √(<i>p</i>(1−<i>p</i>)/<i>n</i>), which more seeds do not lower.
            </>
          )}{' '}
          The squares of these errors add up, for both settings. A difference below two of the resulting standard errors
          is called noise. A setting with one seed borrows the deviation of the other. As both settings saw the same
          images, the true error is somewhat smaller: the rule is cautious.
        </p>
      </details>
    </div>
  );
}
