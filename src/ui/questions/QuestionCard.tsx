import { useId } from 'react';
import { Prose } from '../prose/Prose.tsx';
import { ChoiceAnswer } from './ChoiceAnswer.tsx';
import { ModelAnswer } from './ModelAnswer.tsx';
import { NumericAnswer } from './NumericAnswer.tsx';
import { OrderingAnswer } from './OrderingAnswer.tsx';
import type { Question } from './question.ts';
import styles from './questions.module.css';
import { SavedNote } from './SavedNote.tsx';
import { type AnswerHandle, useAnswer } from './useAnswer.ts';
import { WrittenAnswer } from './WrittenAnswer.tsx';

interface QuestionCardProps {
  readonly problemId: string;
  readonly question: Question;
  /** 1 for the first question of the page. */
  readonly place: number;
}

/** One question: what it asks, where to answer, whether the answer is kept, and a model answer on request. */
export function QuestionCard({ problemId, question, place }: QuestionCardProps) {
  const askId = useId();
  const answer = useAnswer(problemId, question.id);
  return (
    <div className={styles.card} data-question={question.id} data-verdict={answer.verdict}>
      <p id={askId} className={styles.asks}>
        <span className={styles.place}>{place}.</span> <Prose text={question.asks} />
      </p>
      <AnswerField question={question} answer={answer} askId={askId} />
      <div className={styles.below}>
        <ModelAnswer text={question.modelAnswer} />
        <SavedNote saving={answer.saving} />
      </div>
    </div>
  );
}

interface AnswerFieldProps {
  readonly question: Question;
  readonly answer: AnswerHandle;
  readonly askId: string;
}

function AnswerField({ question, answer, askId }: AnswerFieldProps) {
  if (question.kind === 'numeric') return <NumericAnswer question={question} answer={answer} askId={askId} />;
  if (question.kind === 'choice') return <ChoiceAnswer question={question} answer={answer} askId={askId} />;
  if (question.kind === 'ordering') return <OrderingAnswer question={question} answer={answer} askId={askId} />;
  return <WrittenAnswer answer={answer} askId={askId} />;
}
