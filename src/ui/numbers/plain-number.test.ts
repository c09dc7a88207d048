import { expect, test } from 'vitest';
import { plainNumber, texNumber } from './plain-number.ts';

test('writes numbers without trailing zeros and with a true minus sign', () => {
  expect(plainNumber(4)).toBe('4');
  expect(plainNumber(-10)).toBe('−10');
  expect(plainNumber(0.9094429985)).toBe('0.9094');
  expect(plainNumber(0.1 + 0.2)).toBe('0.3');
  expect(plainNumber(-0)).toBe('0');
});

test('writes very small and very large numbers with an exponent, so that they do not turn into 0', () => {
  expect(plainNumber(0.00001234)).toBe('1.23e−5');
  expect(plainNumber(12345678)).toBe('1.23e7');
  expect(texNumber(0.00001)).toBe('1\\cdot 10^{-5}');
});

test('puts a negative factor between brackets', () => {
  expect(texNumber(-2, { inner: true })).toBe('(-2)');
  expect(texNumber(-2)).toBe('-2');
  expect(texNumber(2, { inner: true })).toBe('2');
});
