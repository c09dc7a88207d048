import { expect, test } from 'vitest';
import { logLoss, smallest } from './log-loss.ts';
import { lossPlot, nudge } from './loss-plot.ts';

test('every f that can be reached lies inside the plot, on its curve', () => {
  for (const axis of ['linear', 'logarithmic'] as const) {
    for (const unit of ['nats', 'bits'] as const) {
      for (const f of [1, 0.9, 0.5, 0.01, 1e-4, 1e-9, smallest]) {
        const plot = lossPlot(f, axis, unit);
        const [x, y] = [plot.x(f), plot.y(logLoss(f, unit))];
        expect(x).toBeGreaterThanOrEqual(-1e-9);
        expect(x).toBeLessThanOrEqual(1);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(1 + 1e-9);
      }
    }
  }
});

test('on a logarithmic axis the curve is a straight line', () => {
  const plot = lossPlot(0.01, 'logarithmic', 'nats');
  for (const f of [0.002, 0.03, 0.5]) expect(plot.x(f) + plot.y(logLoss(f))).toBeCloseTo(1, 12);
});

test('what is pointed at is what is drawn', () => {
  for (const axis of ['linear', 'logarithmic'] as const) {
    const plot = lossPlot(0.3, axis, 'nats');
    expect(plot.x(plot.fAt(0.42))).toBeCloseTo(0.42, 12);
  }
});

test('arrow keys move by a hundredth, and by a factor of two where a hundredth would reach 0', () => {
  expect(nudge(0.5, 'linear', -1)).toBe(0.49);
  expect(nudge(0.01, 'linear', -1)).toBe(0.005);
  expect(nudge(0.005, 'linear', 1)).toBe(0.01);
  expect(nudge(0.995, 'linear', 1)).toBe(1);
  expect(nudge(0.1, 'logarithmic', -10)).toBeCloseTo(0.01, 12);
  expect(nudge(smallest, 'linear', -1)).toBe(smallest);
});
