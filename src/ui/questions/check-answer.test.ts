import { describe, expect, it } from 'vitest';
import { checkChoice, checkNumeric } from './check-answer.ts';
import type { ChoiceQuestion, NumericQuestion } from './question.ts';

const parameters: NumericQuestion = {
  kind: 'numeric',
  id: 'parameters',
  asks: 'How many parameters has it?',
  answer: 4426,
  tolerance: 0,
  modelAnswer: '416 + 4010',
  hints: [{ answer: 4410, says: 'The 16 biases of the convolution are missing.' }],
};
const probability: NumericQuestion = { ...parameters, id: 'p', answer: 0.9094, tolerance: 0.0001, hints: [] };

describe('checkNumeric', () => {
  it.each(['4426', '4,426', '4 426', '416 + 4010', '4426.0'])('accepts %s', (text) => {
    expect(checkNumeric(parameters, text).verdict).toBe('right');
  });

  it.each(['0.9094', '0,9094', '90.94%', 'e^7/(2e^4+e^7)'])('accepts %s for a probability', (text) => {
    expect(checkNumeric(probability, text).verdict).toBe('right');
  });

  it('shows the value of an expression that is right', () => {
    expect(checkNumeric(probability, 'e^7/(2e^4+e^7)').says).toContain('0.909443');
  });

  it('gives the hint written for a usual mistake', () => {
    expect(checkNumeric(parameters, '4410')).toEqual({
      verdict: 'wrong',
      says: 'The 16 biases of the convolution are missing.',
    });
  });

  it('recognises a wrong sign, per cent, and a rounding', () => {
    expect(checkNumeric(probability, '-0.9094').says).toContain('sign');
    expect(checkNumeric(probability, '90.94').says).toContain('per cent');
    expect(checkNumeric(probability, '0.91').says).toContain('near');
    expect(checkNumeric(probability, '0.5').says).toContain('Check the steps');
  });

  it('asks again instead of marking what it cannot read', () => {
    expect(checkNumeric(parameters, 'many').verdict).toBe('unclear');
    expect(checkNumeric(parameters, '  ').verdict).toBe('unclear');
    expect(checkNumeric(parameters, ',').verdict).toBe('unclear');
  });

  it('takes a per cent sign as the unit where the unit is per cent', () => {
    const inPercent: NumericQuestion = { ...parameters, answer: 95.49, tolerance: 0.01, unit: '%' };
    expect(checkNumeric(inPercent, '95.49 %').verdict).toBe('right');
    expect(checkNumeric(inPercent, '95.49').verdict).toBe('right');
  });
});

describe('checkChoice', () => {
  const question: ChoiceQuestion = {
    kind: 'choice',
    id: 'class',
    asks: 'Which class wins?',
    choices: [
      { id: '0', label: 'class 0' },
      { id: '1', label: 'class 1' },
    ],
    answer: '1',
    hints: [{ answer: '0', says: 'Look for the largest of the three.' }],
    modelAnswer: 'Class 1.',
  };

  it('tells right, wrong with its hint, and nothing picked apart', () => {
    expect(checkChoice(question, '1').verdict).toBe('right');
    expect(checkChoice(question, '0')).toEqual({ verdict: 'wrong', says: 'Look for the largest of the three.' });
    expect(checkChoice(question, '').verdict).toBe('unclear');
  });
});
