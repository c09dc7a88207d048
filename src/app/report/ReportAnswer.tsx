import { Icon } from '../../ui/controls/Icon.tsx';
import { Prose } from '../../ui/prose/Prose.tsx';
import styles from './report.module.css';
import type { AnswerState, ReportedAnswer } from './report-of.ts';

const words: Readonly<Record<AnswerState, string>> = {
  missing: 'Not answered',
  unchecked: 'Not checked',
  right: 'Right',
  wrong: 'Not right',
  written: '',
};

const icons = { right: 'right', wrong: 'wrong' } as const;

/** A question, what was answered, and what the check found. */
export function ReportAnswer({ answer: { question, text, state } }: { readonly answer: ReportedAnswer }) {
  const unit = question.kind === 'numeric' && question.unit && text ? ` ${question.unit}` : '';
  return (
    <li className={styles.answer} data-state={state}>
      <p className={styles.asks}>
        <Prose text={question.asks} />
      </p>
      {text && (
        <p className={styles.given}>
          {question.kind === 'choice' || question.kind === 'ordering' ? <Prose text={text} /> : text}
          {unit}
        </p>
      )}
      {words[state] && (
        <p className={styles.verdict}>
          {(state === 'right' || state === 'wrong') && <Icon name={icons[state]} />} {words[state]}
        </p>
      )}
    </li>
  );
}
