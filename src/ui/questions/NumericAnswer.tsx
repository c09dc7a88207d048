import { type FormEvent, useId, useState } from 'react';
import { Button } from '../controls/Button.tsx';
import { type Check, checkNumeric } from './check-answer.ts';
import type { NumericQuestion } from './question.ts';
import styles from './questions.module.css';
import type { AnswerHandle } from './useAnswer.ts';
import { Verdict } from './Verdict.tsx';

interface NumericAnswerProps {
  readonly question: NumericQuestion;
  readonly answer: AnswerHandle;
  readonly askId: string;
}

/** A field for a number or an expression, checked by its button or by Enter. */
export function NumericAnswer({ question, answer, askId }: NumericAnswerProps) {
  const [unclear, setUnclear] = useState<Check>();
  const verdictId = useId();
  // What was found is worked out again from the kept text, so it is there after a reload and in another tab.
  const check = unclear ?? (answer.verdict ? checkNumeric(question, answer.text) : undefined);

  const onCheck = (event: FormEvent) => {
    event.preventDefault();
    const found = checkNumeric(question, answer.text);
    setUnclear(found.verdict === 'unclear' ? found : undefined);
    if (found.verdict !== 'unclear') answer.set(answer.text, found.verdict);
  };
  return (
    <form className={styles.field} onSubmit={onCheck} noValidate>
      <div className={styles.row}>
        <input
          className={styles.input}
          type="text"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder="number or formula"
          value={answer.text}
          aria-labelledby={askId}
          aria-describedby={verdictId}
          aria-invalid={check?.verdict === 'wrong'}
          onChange={(event) => {
            setUnclear(undefined);
            answer.set(event.target.value);
          }}
        />
        {question.unit && <span className={styles.unit}>{question.unit}</span>}
        <Button type="submit">Check</Button>
      </div>
      <Verdict id={verdictId} check={check} />
    </form>
  );
}
