import { type Answer, answerKey } from './answers-store.ts';
import type { Question } from './question.ts';

/** How far the reader is with a page's questions. */
export type Progress = 'untouched' | 'begun' | 'done';

/** `done` when every question is answered: those that can be checked rightly, written ones with any words. */
export function progressOf(
  problemId: string,
  questions: readonly Question[],
  answers: Readonly<Record<string, Answer>>,
): Progress {
  const given = questions.map((question) => answers[answerKey(problemId, question.id)]);
  if (!given.some((answer) => answer && answer.text.trim() !== '')) return 'untouched';
  const done = questions.every((question, index) => {
    const answer = given[index];
    return question.kind === 'written' ? Boolean(answer?.text.trim()) : answer?.verdict === 'right';
  });
  return done ? 'done' : 'begun';
}
