import type { Changes, CurvePrediction } from '../../lab/experiment/experiment.ts';
import type { Point } from '../charts/line-series.ts';
import { finalFigure, isShare, quantities } from '../runs/quantities.ts';
import type { RunGroup } from '../runs/run-groups.ts';
import { epochPoints, pointOf } from '../runs/run-lines.ts';

/** What was measured of a sketched curve: its runs are those with the settings that `where` names. */
export function predictedPoints({ x, y, where = {} }: CurvePrediction, groups: readonly RunGroup[]): readonly Point[] {
  const concerned = groups.filter(({ runs }) => hasValues(runs[0]?.values ?? {}, where));
  if (x.of === 'epoch') {
    const quantity = quantities.find(({ id }) => id === epochQuantity(y.metric)) ?? quantities[0];
    const part = y.metric.startsWith('validation') ? 'validation' : 'training';
    return concerned.slice(0, 1).flatMap((group) => epochPoints(group, quantity, part));
  }
  return concerned
    .flatMap(({ runs }) => {
      const at = Number(runs[0]?.values[x.of]);
      const values = runs.flatMap((run) => finalFigure(run, y.metric) ?? []);
      return Number.isFinite(at) ? pointOf(at, values) : [];
    })
    .sort((a, b) => a.x - b.x);
}

const hasValues = (values: Changes, where: Changes) =>
  Object.entries(where).every(([path, value]) => values[path] === value);

function epochQuantity(metric: CurvePrediction['y']['metric']): 'loss' | 'accuracy' | 'error' {
  if (!isShare(metric)) return 'loss';
  return metric.endsWith('Error') ? 'error' : 'accuracy';
}
