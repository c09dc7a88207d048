import { describe, expect, it } from 'vitest';
import { parsePendigits } from './pendigits.ts';

const segment = (head: string, comment: string, ...strokes: readonly string[]): string =>
  [
    `.SEGMENT DIGIT    ${head}`,
    comment,
    ...strokes.flatMap((points) => ['.PEN_DOWN', points, '.PEN_UP', '.DT 100']),
  ].join('\n');

const header = '.INCLUDE        some.doc\n\n.LEXICON "0" "1"\n.HIERARCHY      DIGIT\n\n';
const four = segment('0 ? "4"', '.COMMENT 4 12  224', ' 100  400\n  50  250\n  250 250', ' 200  300\n 200    0');
const one = segment('1-2 ? "1"', '.COMMENT 1  5   7', ' 184  345', ' 200  400\n 200  100');

describe('parsePendigits', () => {
  it('reads digit, writer and strokes, with y turned downwards', () => {
    expect(parsePendigits(header + four)).toEqual([
      {
        label: 4,
        writer: 12,
        strokes: [
          [
            { x: 0.2, y: expect.closeTo(0.2, 10) },
            { x: 0.1, y: 0.5 },
            { x: 0.5, y: 0.5 },
          ],
          [
            { x: 0.4, y: 0.4 },
            { x: 0.4, y: 1 },
          ],
        ],
      },
    ]);
  });

  it('leaves out a stray point but keeps a digit that is nothing but a point', () => {
    const dot = segment('2 ? "1"', '.COMMENT 1 5 8', ' 10 10');
    const digits = parsePendigits([one, dot].join('\n'));
    expect(digits.map(({ strokes }) => strokes.map((stroke) => stroke.length))).toEqual([[2], [1]]);
  });

  it('reads files with Windows line ends, blank lines and damaged points', () => {
    const text = `${header}${four}\n\n`.replace('  50  250', '  50  25O\n\n 7').replaceAll('\n', '\r\n');
    expect(parsePendigits(text)[0].strokes[0]).toHaveLength(2);
  });

  it.each([
    ['', 'holds no digit'],
    [segment('0 ? "x"', '.COMMENT 4 12 224', '1 1\n2 2'), 'does not say which digit begins in line 1'],
    [
      `${one}\n${segment('0 ? "4"', '.COMMENT by hand', '1 1\n2 2')}`,
      'does not say who wrote the digit that begins in line 12',
    ],
    [segment('0 ? "4"', '.COMMENT 4 12 224'), 'has no strokes'],
  ])('says what is wrong with %j', (text, problem) => {
    expect(() => parsePendigits(text, 'strokes.txt')).toThrow(`strokes.txt ${problem}`);
  });
});
