import { useCallback } from 'react';
import { answerKey, answers } from './answers-store.ts';

/** A question's answer as it is kept, and how to change it. */
export function useAnswer(problemId: string, questionId: string) {
  const key = answerKey(problemId, questionId);
  const answer = answers.use((state) => state.answers[key]);
  const saving = answers.use((state) => state.saving[key]);
  const set = useCallback((text: string, verdict?: 'right' | 'wrong') => answers.set(key, text, verdict), [key]);
  return { text: answer?.text ?? '', verdict: answer?.verdict, saving, set };
}

/** What a kind of question needs to show and change its answer. */
export type AnswerHandle = ReturnType<typeof useAnswer>;
