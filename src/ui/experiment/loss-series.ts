import type { Dash, LineSeries } from '../charts/line-series.ts';
import type { Sweep } from './sweep.ts';

const colours = ['var(--mlp)', 'var(--cnn)', 'var(--knn)', 'var(--forest)', 'var(--logistic)'];
const dashes: readonly Dash[] = ['solid', 'dashed', 'dashdot', 'dotted', 'longdash'];

/** The training loss of every run of a sweep against the epoch; colour and dash both tell runs apart. */
export function lossSeries({ runs }: Sweep): readonly LineSeries[] {
  return runs.map((run, i) => ({
    id: run.id,
    label: run.label,
    colour: colours[i % colours.length],
    dash: dashes[Math.floor(i / colours.length + i) % dashes.length],
    points: run.epochs.map(({ epoch, loss }) => ({ x: epoch, y: loss })),
  }));
}
