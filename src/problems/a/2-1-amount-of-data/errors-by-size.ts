import type { RunState } from '../../../lab/experiment/run-state.ts';
import type { Point } from '../../../ui/charts/line-series.ts';

/** Mean error of the finished runs at each number of images, ascending; a band from lowest to highest where seeds differ. */
export function errorsBySize(runs: readonly RunState[], part: 'train' | 'test'): Point[] {
  const bySize = new Map<number, number[]>();
  for (const { spec, result } of runs) {
    const accuracy = part === 'train' ? result?.trainAccuracy : result?.testAccuracy;
    if (accuracy === undefined) continue;
    const size = spec.data.trainSize;
    bySize.set(size, [...(bySize.get(size) ?? []), 1 - accuracy]);
  }
  return [...bySize].sort(([a], [b]) => a - b).map(([x, errors]) => ({ x, ...summary(errors) }));
}

function summary(errors: readonly number[]): Omit<Point, 'x'> {
  const y = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  return errors.length === 1 ? { y } : { y, low: Math.min(...errors), high: Math.max(...errors) };
}
