import { type FormEvent, useId, useState } from 'react';
import { Button } from '../controls/Button.tsx';
import { Prose } from '../prose/Prose.tsx';
import { type Check, checkChoice } from './check-answer.ts';
import type { ChoiceQuestion } from './question.ts';
import styles from './questions.module.css';
import type { AnswerHandle } from './useAnswer.ts';
import { Verdict } from './Verdict.tsx';

interface ChoiceAnswerProps {
  readonly question: ChoiceQuestion;
  readonly answer: AnswerHandle;
  readonly askId: string;
}

/** Radio buttons; checked by the button or by Enter, so that trying the keys does not give the answer away. */
export function ChoiceAnswer({ question, answer, askId }: ChoiceAnswerProps) {
  const [unclear, setUnclear] = useState<Check>();
  const name = useId();
  const verdictId = useId();
  const check = unclear ?? (answer.verdict ? checkChoice(question, answer.text) : undefined);

  const onCheck = (event: FormEvent) => {
    event.preventDefault();
    const found = checkChoice(question, answer.text);
    setUnclear(found.verdict === 'unclear' ? found : undefined);
    if (found.verdict !== 'unclear') answer.set(answer.text, found.verdict);
  };
  return (
    <form className={styles.field} onSubmit={onCheck} noValidate>
      <div role="radiogroup" aria-labelledby={askId} aria-describedby={verdictId} className={styles.choices}>
        {question.choices.map((choice) => (
          <label key={choice.id} className={styles.choice}>
            <input
              type="radio"
              name={name}
              value={choice.id}
              checked={answer.text === choice.id}
              onChange={() => {
                setUnclear(undefined);
                answer.set(choice.id);
              }}
            />
            <span>
              <Prose text={choice.label} />
            </span>
          </label>
        ))}
      </div>
      <div className={styles.row}>
        <Button type="submit">Check</Button>
      </div>
      <Verdict id={verdictId} check={check} />
    </form>
  );
}
