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

  it('leaves a lone or escaped dollar sign alone', () => {
    expect(splitMaths('it costs 5 $')).toEqual([{ kind: 'words', text: 'it costs 5 $' }]);
    expect(splitMaths('\\$5 and \\$6')).toEqual([{ kind: 'words', text: '$5 and $6' }]);
  });

  it('gives nothing for nothing', () => {
    expect(splitMaths('')).toEqual([]);
  });
});
