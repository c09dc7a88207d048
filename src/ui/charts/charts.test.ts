import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChartFrame } from './chart-frame.ts';
import { csvOf, numbersOfLines, readable, readableColumn } from './chart-numbers.ts';
import { framedValues } from './framed-spec.ts';
import type { Point } from './line-series.ts';
import { logTicks } from './log-ticks.ts';
import { paced } from './paced.ts';
import { shortLabels } from './short-labels.ts';
import { spreadLabels } from './spread-labels.ts';
import { thinPoints } from './thin-points.ts';
import { readingInWords, xsOf } from './useReading.ts';

describe('thinPoints', () => {
  const curve = fc
    .array(fc.double({ min: -10, max: 10, noNaN: true }), { maxLength: 400 })
    .map((ys) => ys.map((y, x) => ({ x, y })));

  it('keeps the ends, the order and the limit, and invents nothing', () => {
    fc.assert(
      fc.property(curve, fc.integer({ min: 3, max: 50 }), (points, limit) => {
        const thin = thinPoints(points, limit);
        expect(thin.length).toBe(Math.min(limit, points.length));
        expect(thin[0]).toBe(points[0]);
        expect(thin.at(-1)).toBe(points.at(-1));
        const positions = thin.map((point) => points.indexOf(point));
        expect(positions).toEqual([...positions].sort((a, b) => a - b));
        expect(new Set(positions).size).toBe(thin.length);
      }),
    );
  });

  it('keeps a lonely peak', () => {
    const points: Point[] = Array.from({ length: 1000 }, (_, x) => ({ x, y: x === 617 ? 5 : 0 }));
    expect(thinPoints(points, 20)).toContainEqual({ x: 617, y: 5 });
  });
});

describe('spreadLabels', () => {
  const wanted = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 8 });

  it('keeps labels apart, inside and in order', () => {
    fc.assert(
      fc.property(wanted, (heights) => {
        const placed = spreadLabels(heights, 16, 300);
        const sorted = [...placed].sort((a, b) => a - b);
        for (let i = 1; i < sorted.length; i++) {
          expect((sorted[i] as number) - (sorted[i - 1] as number)).toBeGreaterThanOrEqual(16 - 1e-6);
        }
        for (const height of placed) expect(height).toBeGreaterThanOrEqual(0);
        for (const height of placed) expect(height).toBeLessThanOrEqual(300);
        for (const [i, a] of heights.entries()) {
          for (const [j, b] of heights.entries()) {
            if (a < b) expect(placed[i] as number).toBeLessThan(placed[j] as number);
          }
        }
      }),
    );
  });

  it('leaves labels alone that do not touch', () => {
    expect(spreadLabels([200, 10, 100], 16, 300)).toEqual([200, 10, 100]);
  });
});

describe('shortLabels', () => {
  it.each([
    [
      ['learning rate 0.1', 'learning rate 0.2'],
      ['0.1', '0.2'],
    ],
    [
      ['MLP, training', 'MLP, test'],
      ['training', 'test'],
    ],
    [
      ['MLP', 'CNN'],
      ['MLP', 'CNN'],
    ],
    [
      ['MLP', 'MLP test'],
      ['MLP', 'MLP test'],
    ],
    [['one line only'], ['one line only']],
    [[], []],
  ])('%j', (labels, short) => {
    expect(shortLabels(labels)).toEqual(short);
  });
});

describe('the numbers of a chart', () => {
  const series = [
    {
      id: 'a',
      label: 'lr 0.1, large',
      colour: 'red',
      points: [
        { x: 1, y: 0.5 },
        { x: 2, y: 0.25 },
      ],
    },
    { id: 'b', label: 'lr 0.2', colour: 'blue', points: [{ x: 2, y: 3 }] },
  ];

  it('has a row per x and gaps where a line has no point', () => {
    expect(numbersOfLines('epoch', series).rows).toEqual([
      [1, 0.5, undefined],
      [2, 0.25, 3],
    ]);
  });

  it('becomes CSV with quotes where they are needed', () => {
    expect(csvOf(numbersOfLines('epoch', series))).toBe('epoch,"lr 0.1, large",lr 0.2\r\n1,0.5,\r\n2,0.25,3');
  });

  it('is read off in words, line by line, where a line has a point', () => {
    expect(xsOf(series)).toEqual([1, 2]);
    expect(readingInWords('epoch', series, 1)).toBe('epoch 1: lr 0.1, large, 0.5');
    expect(readingInWords('epoch', series, 2)).toBe('epoch 2: lr 0.1, large, 0.25; lr 0.2, 3');
  });

  it('is readable', () => {
    expect([0.123456, 1e-7, 12_345, undefined, Number.NaN, 2.5].map(readable)).toEqual([
      '0.1235',
      '1.00e-7',
      '12,345',
      '–',
      '–',
      '2.5',
    ]);
    expect(readableColumn([2.25, 0.5, undefined])).toEqual(['2.2500', '0.5000', '–']);
    expect(readableColumn([1, 20, 3000])).toEqual(['1', '20', '3,000']);
  });
});

describe('paced', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('does the work once per gap and once more after the last request', async () => {
    let done = 0;
    const { request } = paced(async () => {
      done += 1;
    }, 250);
    for (let i = 0; i < 10; i++) {
      request();
      await vi.advanceTimersByTimeAsync(100);
    }
    // At 0, 250, 500, 750 and, for the request at 900, at 1000 ms.
    await vi.advanceTimersByTimeAsync(5000);
    expect(done).toBe(5);
    request();
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toBe(6);
  });

  it('never works twice at a time', async () => {
    let active = 0;
    let most = 0;
    const { request } = paced(async () => {
      active += 1;
      most = Math.max(most, active);
      await new Promise((resolve) => setTimeout(resolve, 400));
      active -= 1;
    }, 10);
    request();
    await vi.advanceTimersByTimeAsync(50);
    request();
    await vi.advanceTimersByTimeAsync(2000);
    expect([most, active]).toEqual([1, 0]);
  });

  it('stops', async () => {
    let done = 0;
    const { request, stop } = paced(async () => {
      done += 1;
    }, 10);
    request();
    stop();
    request();
    await vi.advanceTimersByTimeAsync(100);
    expect(done).toBe(0);
  });
});

it('puts ticks at the powers of ten of a logarithmic axis, where there are two', () => {
  expect(logTicks([100, 300, 63_000])).toEqual([100, 1000, 10_000]);
  expect(logTicks([0.001, 0.02])?.map((tick) => tick.toPrecision(1))).toEqual(['0.001', '0.01']);
  expect(logTicks([300, 5000])).toBeUndefined();
});

describe('framedValues', () => {
  const frame = { rows: [100, 300, 1000], series: [{}, {}], yScale: 'log' } as unknown as ChartFrame;

  it('tells a point that another line has from one that cannot be drawn', () => {
    const values = [
      { s0: 0.5, s1: 0.1 },
      { s0: undefined, s1: 0 },
      { s0: 0.2, s1: 0.3 },
    ];
    expect(framedValues(values, frame)).toEqual([
      { x: 100, s0: 0.5, s1: 0.1 },
      { x: 300, s0: undefined, s1: null },
      { x: 1000, s0: 0.2, s1: 0.3 },
    ]);
  });
});
