import { describe, expect, it } from 'vitest';
import { splitMaths } from './split-maths.ts';

describe('splitMaths', () => {
  it('cuts at dollar signs', () => {
    expect(splitMaths('so $x^2$ and $y$')).toEqual([
      { kind: 'words', text: 'so ' },
      { kind: 'maths', text: 'x^2' },
      { kind: 'words', text: ' and ' },
      { kind: 'maths', text: 'y' },
    ]);
  });

  it('gives a formula the punctuation that follows it', () => {
    expect(splitMaths('if $x$, then ($y$).')).toEqual([
      { kind: 'words', text: 'if ' },
      { kind: 'maths', text: 'x', closing: ',' },
      { kind: 'words', text: ' then (' },
      { kind: 'maths', text: 'y', closing: ').' },
    ]);
  });

  it('leaves a lone or escaped dollar sign alone', () => {
    expect(splitMaths('it costs 5 $')).toEqual([{ kind: 'words', text: 'it costs 5 $' }]);
    expect(splitMaths('\\$5 and \\$6')).toEqual([{ kind: 'words', text: '$5 and $6' }]);
  });

  it('gives nothing for nothing', () => {
    expect(splitMaths('')).toEqual([]);
  });
});
