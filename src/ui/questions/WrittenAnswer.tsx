import styles from './questions.module.css';
import type { AnswerHandle } from './useAnswer.ts';

interface WrittenAnswerProps {
  readonly answer: AnswerHandle;
  readonly askId: string;
}

/** A field for the reader's own words, as high as they need. */
export function WrittenAnswer({ answer, askId }: WrittenAnswerProps) {
  return (
    <div className={styles.field}>
      {/* Print shows the whole text, which a text area would cut. */}
      <div className={styles.grow} data-text={`${answer.text} `}>
        <textarea
          className={styles.input}
          rows={4}
          placeholder="in your own words"
          value={answer.text}
          aria-labelledby={askId}
          onChange={(event) => answer.set(event.target.value)}
        />
      </div>
    </div>
  );
}
