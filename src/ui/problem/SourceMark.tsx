import styles from './Published.module.css';
import type { PublishedFigure } from './problem-context.ts';

/** Says whether a figure was printed with the assignment or computed again; told by word and by the line around it. */
export function SourceMark({ source }: { readonly source: PublishedFigure['source'] }) {
  return (
    <span className={styles.mark} data-source={source}>
      {source}
    </span>
  );
}
