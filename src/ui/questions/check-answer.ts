import { evaluateExpression } from './evaluate-expression.ts';
import { readOrder } from './order.ts';
import type { ChoiceQuestion, Hint, NumericQuestion, OrderingQuestion, Question } from './question.ts';

/** What a check found; `unclear` when there is nothing that can be checked, which is not held against the reader. */
export interface Check {
  readonly verdict: 'right' | 'wrong' | 'unclear';
  readonly says: string;
}

/** Checks an answer by its question's kind. */
export function checkAnswer(question: Exclude<Question, { kind: 'written' }>, text: string): Check {
  if (question.kind === 'numeric') return checkNumeric(question, text);
  return question.kind === 'choice' ? checkChoice(question, text) : checkOrder(question, text);
}

/** Checks a typed number. Where a comma can mean two things ("4,426"), either reading may be right. */
export function checkNumeric(question: NumericQuestion, text: string): Check {
  const readings = readingsOf(question, text);
  if (typeof readings === 'string') return { verdict: 'unclear', says: readings };
  if (readings.some((value) => near(value, question.answer, question.tolerance))) {
    return { verdict: 'right', says: rightWords(question, text, readings) };
  }
  for (const value of readings) {
    const hint = question.hints?.find(({ answer }) => near(value, Number(answer), question.tolerance));
    if (hint) return { verdict: 'wrong', says: hint.says };
  }
  return { verdict: 'wrong', says: generalHint(question, readings[0] ?? Number.NaN) };
}

/** Checks a picked choice. */
export function checkChoice(question: ChoiceQuestion, picked: string): Check {
  if (picked === '') return { verdict: 'unclear', says: 'Pick one of the answers first.' };
  if (picked === question.answer) return { verdict: 'right', says: 'Right.' };
  const hint = question.hints?.find(({ answer }: Hint) => answer === picked);
  return { verdict: 'wrong', says: hint?.says ?? 'Have another look.' };
}

/** Checks an order as it is kept; a wrong one gets the author's hint, or its first neighbours that are the wrong way round. */
export function checkOrder(question: OrderingQuestion, text: string): Check {
  const order = readOrder(question, text);
  if (!order) return { verdict: 'unclear', says: 'The items stand as they were shuffled. Move them into order first.' };
  if (order.every((id, place) => id === question.answer[place])) return { verdict: 'right', says: 'Right.' };
  const hint = question.hints?.find(({ when }) => order.indexOf(when.before) < order.indexOf(when.after));
  return { verdict: 'wrong', says: hint?.says ?? wrongPair(question, order) };
}

function wrongPair({ items, answer }: OrderingQuestion, order: readonly string[]): string {
  const place = order.findIndex((id, i) => i > 0 && answer.indexOf(order[i - 1] as string) > answer.indexOf(id));
  const [first, second] = [order[place - 1], order[place]].map((id) => items.find((item) => item.id === id)?.label);
  return `“${first}” and “${second}” are the wrong way round.`;
}

function readingsOf(question: NumericQuestion, text: string): number[] | string {
  const decimal = evaluateExpression(text);
  if (!decimal.ok && !text.includes(',')) return decimal.message;
  const readings = [decimal, ...(text.includes(',') ? [evaluateExpression(text, 'thousands')] : [])];
  const values = readings.flatMap((reading) => (reading.ok ? [reading.value] : []));
  if (values.length === 0) return decimal.ok ? '' : decimal.message;
  // "95.5 %" to a question whose unit is already per cent.
  return question.unit === '%' && text.includes('%') ? values.map((value) => value * 100) : values;
}

function near(value: number, answer: number, tolerance: number): boolean {
  // The last digits of .1 + .2 should not decide at the edge of the tolerance.
  return Math.abs(value - answer) <= tolerance + 1e-12 * Math.max(1, Math.abs(answer));
}

function rightWords(question: NumericQuestion, text: string, readings: readonly number[]): string {
  const plainNumber = /^\s*-?[\d.,]+\s*$/.test(text);
  const value = readings.find((reading) => near(reading, question.answer, question.tolerance)) ?? question.answer;
  if (plainNumber || Number.isInteger(value)) return 'Right.';
  return `Right: that is ${Number(value.toPrecision(6))}.`;
}

function generalHint({ answer, tolerance }: NumericQuestion, value: number): string {
  if (near(-value, answer, tolerance)) return 'The size is right; look at the sign.';
  if (near(value / 100, answer, tolerance))
    return 'This is the answer in per cent; give it as a fraction of one, or add the sign %.';
  if (answer !== 0 && Math.abs(value - answer) <= Math.max(5 * tolerance, 0.01 * Math.abs(answer))) {
    return 'Very near. Keep more digits, or look at the rounding.';
  }
  return 'Check the steps and try again.';
}
