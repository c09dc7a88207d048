import { describe, expect, it } from 'vitest';
import { spokenTex } from './spoken-tex.ts';

describe('spokenTex', () => {
  it.each([
    ['h_1', 'h sub 1'],
    ['y=1', 'y equals 1'],
    ['-\\ln f_{1}', 'minus ln f sub 1'],
    ['e^7', 'e to the power 7'],
    ['\\alpha', 'alpha'],
  ])('says %s in words', (tex, words) => {
    expect(spokenTex(tex)).toBe(words);
  });

  it('leaves fractions, sums and matrices to MathML', () => {
    expect(spokenTex('\\frac{1}{2}')).toBeUndefined();
    expect(spokenTex('\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}')).toBeUndefined();
  });
});
