import { expect, it, vi } from 'vitest';
import { Sheet } from './sheet.ts';

function drawn(...lines: number[][]): Sheet {
  const sheet = new Sheet(0.08);
  for (const [x, y, ...rest] of lines) {
    sheet.begin(x, y);
    sheet.extend(rest);
    sheet.end();
  }
  return sheet;
}
const flat = (sheet: Sheet) => sheet.strokes().map((stroke) => [...stroke]);

it('collects strokes, the one under the pen included', () => {
  const sheet = drawn([0.25, 0.5, 0.5, 0.5]);
  sheet.begin(0.75, 0.25);
  expect(flat(sheet)).toEqual([
    [0.25, 0.5, 0.5, 0.5],
    [0.75, 0.25],
  ]);
  expect(sheet.live).toEqual([0.75, 0.25]);
  sheet.end();
  expect(sheet.live).toBeNull();
});

it('keeps the pen on the paper and leaves out points that do not move it', () => {
  expect(flat(drawn([0.5, 0.5, 0.5, 0.5005, 1.5, -2]))).toEqual([[0.5, 0.5, 1, 0]]);
});

it('undoes strokes, a clearing and a digit put there, in reverse order', () => {
  const sheet = drawn([0.25, 0.25], [0.5, 0.5]);
  sheet.clear();
  sheet.place({ strokes: [], digit: new Uint8Array(784) });
  sheet.undo();
  expect(sheet.isEmpty).toBe(true);
  sheet.undo();
  expect(sheet.strokes()).toHaveLength(2);
  sheet.undo();
  expect(flat(sheet)).toEqual([[0.25, 0.25]]);
  sheet.undo();
  expect(sheet.canUndo).toBe(false);
  sheet.undo();
  expect(sheet.isEmpty).toBe(true);
});

it('undoing in the middle of a stroke takes that stroke', () => {
  const sheet = drawn([0.25, 0.25]);
  sheet.begin(0.5, 0.5);
  sheet.undo();
  expect(flat(sheet)).toEqual([[0.25, 0.25]]);
});

it('a stroke replaces a finished digit; undo brings it back', () => {
  const digit = new Uint8Array(784).fill(9);
  const sheet = new Sheet(0.08);
  sheet.place({ strokes: [], digit });
  sheet.begin(0.5, 0.5);
  expect(sheet.content.digit).toBeNull();
  sheet.undo();
  expect(sheet.content.digit).toBe(digit);
});

it('a stroke replaces a digit put there as strokes, again after undoing, but never the reader’s own', () => {
  const sheet = drawn([0.25, 0.25]);
  sheet.place({ strokes: [Float32Array.of(0.5, 0.25, 0.5, 0.75)], digit: null });
  for (const _ of [1, 2]) {
    sheet.begin(0.75, 0.5);
    sheet.end();
    expect(flat(sheet)).toEqual([[0.75, 0.5]]);
    sheet.undo();
    expect(flat(sheet)).toEqual([[0.5, 0.25, 0.5, 0.75]]);
  }
  sheet.undo();
  sheet.begin(0.75, 0.5);
  sheet.end();
  expect(flat(sheet)).toEqual([
    [0.25, 0.25],
    [0.75, 0.5],
  ]);
});

it('tells of every change and of nothing else', () => {
  const sheet = new Sheet(0.08);
  const listener = vi.fn();
  const leave = sheet.subscribe(listener);
  sheet.clear();
  sheet.end();
  sheet.extend([0.1, 0.1]);
  expect(listener).not.toHaveBeenCalled();
  sheet.begin(0.5, 0.5);
  sheet.extend([0.6, 0.6]);
  sheet.setPenWidth(0.1);
  expect(listener).toHaveBeenCalledTimes(3);
  leave();
  sheet.end();
  expect(listener).toHaveBeenCalledTimes(3);
});
