import { useEffect } from 'react';
import { answers } from './answers-store.ts';
import { QuestionCard } from './QuestionCard.tsx';
import type { Question } from './question.ts';
import styles from './questions.module.css';

interface QuestionsProps {
  readonly problemId: string;
  readonly questions: readonly Question[];
}

/** The questions of a problem, in order; what the reader types is kept at once. */
export function Questions({ problemId, questions }: QuestionsProps) {
  useEffect(() => void answers.load(), []);
  return (
    <ol className={styles.list}>
      {questions.map((question, index) => (
        <li key={question.id}>
          <QuestionCard problemId={problemId} question={question} place={index + 1} />
        </li>
      ))}
    </ol>
  );
}
