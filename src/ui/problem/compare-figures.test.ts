import { describe, expect, it } from 'vitest';
import { compareFigure } from './compare-figures.ts';

describe('compareFigure', () => {
  it('writes both with the decimals of the published one', () => {
    expect(compareFigure('0.4406', 0.44063)).toEqual({ own: '0.4406', difference: '±0.0000', spread: '' });
    expect(compareFigure('0.4406', 0.4511)).toEqual({ own: '0.4511', difference: '+0.0105', spread: '' });
    expect(compareFigure('.9549', 0.9501)).toEqual({ own: '0.9501', difference: '−0.0048', spread: '' });
  });

  it('turns fractions into per cent where the published figure is in per cent', () => {
    expect(compareFigure('95.5 %', 0.9612)).toEqual({ own: '96.1 %', difference: '+0.6 %', spread: '' });
  });

  it('writes the spread over seeds in the same decimals', () => {
    expect(compareFigure('95.5 %', 0.9612, 0.0031).spread).toBe('0.3 %');
    expect(compareFigure('.9549', 0.9612, 0.0031).spread).toBe('0.0031');
  });

  it('gives no difference to what is no single number', () => {
    expect(compareFigure('between .97 and .98', 0.97312)).toEqual({ own: '0.9731', difference: '', spread: '' });
  });
});
