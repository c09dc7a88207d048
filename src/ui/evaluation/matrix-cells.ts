import type { ConfusionMatrix } from '../../numerics/metrics/confusion-matrix.ts';
import type { MatrixCell } from './digit-example.ts';

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where a key leads from a cell; undefined for keys that lead nowhere. Home and End go to the ends of the row. */
export function nextCell(key: string, { truth, predicted }: MatrixCell, classes: number): MatrixCell | undefined {
  if (key === 'Home') return { truth, predicted: 0 };
  if (key === 'End') return { truth, predicted: classes - 1 };
  const step = steps[key];
  if (!step) return undefined;
  const within = (value: number) => Math.min(classes - 1, Math.max(0, value));
  return { truth: within(truth + step[0]), predicted: within(predicted + step[1]) };
}

/** How dark a mistake is shaded, 0..1 of the commonest one; right answers are not shaded, they would drown the rest. */
export function shadeOf({ counts, classes }: ConfusionMatrix, { truth, predicted }: MatrixCell): number {
  if (truth === predicted) return 0;
  const mistakes = counts.filter((_, i) => Math.floor(i / classes) !== i % classes);
  const most = mistakes.reduce((largest, count) => Math.max(largest, count), 1);
  return (counts[truth * classes + predicted] ?? 0) / most;
}
