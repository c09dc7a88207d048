import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateExpression } from './evaluate-expression.ts';

const cases: readonly (readonly [string, number])[] = [
  ['7', 7],
  ['-3', -3],
  ['−3', -3],
  ['.5', 0.5],
  ['0,9094', 0.9094],
  ['0.9094', 0.9094],
  ['1/3', 1 / 3],
  ['90.94 %', 0.9094],
  ['50%*2', 1],
  ['1e-4', 1e-4],
  ['1.5E3', 1500],
  ['e^7/(2e^4+e^7)', Math.exp(7) / (2 * Math.exp(4) + Math.exp(7))],
  ['e⁷ / (2e⁴ + e⁷)', Math.exp(7) / (2 * Math.exp(4) + Math.exp(7))],
  ['-log(exp(7)/(2exp(4)+exp(7)))', 0.09492295642096098],
  ['-ln(e^4/(2e^4+e^7))', 3.094922956420961],
  ['3 + ln(2) - ln 2', 3],
  ['sqrt(2)^2', 2],
  ['√16', 4],
  ['2π', 2 * Math.PI],
  ['2(3+4)(1+1)', 28],
  ['2^3^2', 512],
  ['-2^2', -4],
  ['e^-3', Math.exp(-3)],
  ['10⁻²', 0.01],
  ['4·12 + 3×13', 87],
  ['(12+1)*3 + (3+1)*12', 87],
  ['8 : 2', 4],
  ['log2 8', 3],
  ['log10(1000)', 3],
  ['62 500', 62500],
  ['2**3', 8],
  ['sqrt 9 + 1', 4],
  ['ln e', 1],
];

describe('evaluateExpression', () => {
  it.each(cases)('reads %s', (text, value) => {
    const found = evaluateExpression(text);
    expect(found).toMatchObject({ ok: true });
    expect(found.ok && found.value).toBeCloseTo(value, 12);
  });

  it('reads commas as thousands where asked', () => {
    expect(evaluateExpression('1,094,346', 'thousands')).toEqual({ ok: true, value: 1094346 });
    expect(evaluateExpression('4,426', 'thousands')).toEqual({ ok: true, value: 4426 });
    expect(evaluateExpression('4,426')).toEqual({ ok: true, value: 4.426 });
  });

  it.each([
    ['', /first/],
    ['2 3', /in a row/],
    ['(1+2', /never closed/],
    ['1+2)', /too many/],
    ['1+', /missing at the end/],
    ['*2', /missing before/],
    ['x+1', /“x” is not known/],
    ['alert(1)', /not known/],
    ['1/0', /zero/],
    ['sqrt(-1)', /real numbers/],
    ['ln', /needs something/],
    ['1/2e', /brackets/],
    ['3 & 4', /“&” has no meaning/],
    ['1'.repeat(300), /too long/],
  ])('says what is wrong with "%s"', (text, message) => {
    const found = evaluateExpression(text);
    expect(found.ok).toBe(false);
    expect(!found.ok && found.message).toMatch(message);
  });

  it('never throws and never gives anything but a finite number', () => {
    const characters = fc.constantFrom(...'0123456789.,+-*/^()% eπ√lnsqrtxp²⁻'.split(''));
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 30 }), (typed) => {
        const found = evaluateExpression(typed.join(''));
        expect(found.ok ? Number.isFinite(found.value) : found.message.length > 0).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads back any number as JavaScript writes it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const found = evaluateExpression(String(value));
        expect(found.ok && found.value + 0).toBe(value + 0);
      }),
    );
  });
});
