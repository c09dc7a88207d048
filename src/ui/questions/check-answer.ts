import { evaluateExpression } from './evaluate-expression.ts';
import type { ChoiceQuestion, Hint, NumericQuestion } from './question.ts';

/** What a check found; `unclear` when the text is no number, which is not held against the reader. */
export interface Check {
  readonly verdict: 'right' | 'wrong' | 'unclear';
  readonly says: string;
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
