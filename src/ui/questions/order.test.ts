import { describe, expect, it } from 'vitest';
import { checkOrder } from './check-answer.ts';
import { moved, orderText, readOrder, shuffledOrder } from './order.ts';
import type { OrderingQuestion } from './question.ts';

const layers: OrderingQuestion = {
  kind: 'ordering',
  id: 'layers',
  asks: 'Order the layers by their parameters, fewest first.',
  items: [
    { id: 'dense', label: 'dense layer' },
    { id: 'conv', label: 'convolution' },
    { id: 'pool', label: 'pooling' },
    { id: 'output', label: 'output' },
  ],
  answer: ['pool', 'conv', 'output', 'dense'],
  hints: [{ when: { before: 'dense', after: 'conv' }, says: 'A convolution shares its weights.' }],
  modelAnswer: '0, 320, 1010, 160100',
};
const called = (id: string): OrderingQuestion => ({ ...layers, id });

describe('shuffledOrder', () => {
  const ids = Array.from({ length: 100 }, (_, i) => `q${i}`);

  it('holds every item once and none at its right place, whatever the question is called', () => {
    for (const id of ids) {
      const order = shuffledOrder(called(id));
      expect([...order].sort()).toEqual(['conv', 'dense', 'output', 'pool']);
      expect(order.filter((item, place) => item === layers.answer[place])).toEqual([]);
    }
  });

  it('turns two items round', () => {
    const two = { ...layers, items: layers.items.slice(0, 2), answer: ['conv', 'dense'] };
    for (const id of ids) expect(shuffledOrder({ ...two, id })).toEqual(['dense', 'conv']);
  });

  it('is the same for everybody, and another for another question', () => {
    expect(shuffledOrder(called('q1'))).toEqual(shuffledOrder(called('q1')));
    expect(new Set(ids.map((id) => orderText(shuffledOrder(called(id))))).size).toBe(9);
  });
});

describe('readOrder', () => {
  it('reads back what is kept', () => {
    expect(readOrder(layers, orderText(layers.answer))).toEqual(layers.answer);
  });

  it.each(['', 'pool conv output', 'pool pool conv output', 'pool conv output dense dense', 'pool conv output x'])(
    'refuses “%s”',
    (text) => {
      expect(readOrder(layers, text)).toBeUndefined();
    },
  );
});

describe('moved', () => {
  it('swaps neighbours and stops at the ends', () => {
    expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c']);
  });
});

describe('checkOrder', () => {
  it('finds the right order', () => {
    expect(checkOrder(layers, 'pool conv output dense').verdict).toBe('right');
  });

  it('gives the hint written for two items that stand the wrong way round, near or far', () => {
    const says = 'A convolution shares its weights.';
    expect(checkOrder(layers, 'pool dense conv output')).toEqual({ verdict: 'wrong', says });
    expect(checkOrder(layers, 'dense pool output conv')).toEqual({ verdict: 'wrong', says });
  });

  it('names the first neighbours that are the wrong way round otherwise', () => {
    const says = '“convolution” and “pooling” are the wrong way round.';
    expect(checkOrder(layers, 'conv pool dense output')).toEqual({ verdict: 'wrong', says });
    expect(checkOrder(layers, 'pool conv dense output').says).toContain('“dense layer” and “output”');
  });

  it('marks nothing where nothing was moved, or what is kept is no order', () => {
    expect(checkOrder(layers, '').verdict).toBe('unclear');
    expect(checkOrder(layers, 'pool conv').verdict).toBe('unclear');
  });
});
