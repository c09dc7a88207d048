import { useEffect, useRef } from 'react';
import { topClasses } from '../../numerics/metrics/top-classes.ts';
import styles from './AnswerColumn.module.css';
import type { Family } from './models-store.ts';
import { type PaintBars, ProbabilityBars } from './ProbabilityBars.tsx';

interface AnswerColumnProps {
  readonly title: string;
  /** A line under the title. */
  readonly note?: string;
  /** What its bars are called; the title unless given. */
  readonly name?: string;
  readonly family: Family;
  readonly follow: (paint: PaintBars) => () => void;
}

/** The answer of any model, or of several together: its digit and its ten probabilities. */
export function AnswerColumn({ title, note, name = title, family, follow }: AnswerColumnProps) {
  const guess = useRef<HTMLElement>(null);
  useEffect(
    () =>
      follow((probabilities) => {
        const digit = probabilities ? String(topClasses(probabilities, 1)[0]) : '–';
        if (guess.current && guess.current.textContent !== digit) guess.current.textContent = digit;
      }),
    [follow],
  );
  return (
    <div className={styles.column} data-family={family}>
      <div className={styles.head}>
        <div>
          <p className={styles.title}>{title}</p>
          {note && <p className={styles.note}>{note}</p>}
        </div>
        <p className={styles.guess}>
          <span className="visually-hidden">{name} predicts: </span>
          <strong ref={guess} />
        </p>
      </div>
      <div className={styles.bars}>
        <ProbabilityBars family={family} name={name} follow={follow} />
      </div>
    </div>
  );
}
