import type { EpochDone } from '../../../lab/experiment/event.ts';
import { nearZeroBound, type WeightStatistics } from '../../../lab/train/weight-statistics.ts';
import type { RunGroup } from '../../../ui/runs/run-groups.ts';

/** The weights of a layer of one run, ready to be drawn. */
export interface WeightBars {
  readonly key: string;
  readonly label: string;
  /** Each bin's ends along the common axis and its height, all 0..1; heights are square roots of the counts. */
  readonly bars: readonly { readonly from: number; readonly to: number; readonly height: number }[];
  readonly nearZero: number | undefined;
  readonly norm: number;
}

/** The weights of the first layer at the end of each group's first run, over a common axis; its half width beside. */
export function weightBars(groups: readonly RunGroup[]): {
  readonly bound: number;
  readonly all: readonly WeightBars[];
} {
  const found = groups.flatMap(({ key, label, runs }) => {
    const statistics = firstLayer(runs[0]?.epochs.at(-1));
    return statistics?.histogram ? [{ key, label, statistics, histogram: statistics.histogram }] : [];
  });
  const bound = Math.max(nearZeroBound, ...found.map(({ statistics: { min, max } }) => Math.max(-min, max)));
  const most = Math.max(1, ...found.flatMap(({ histogram }) => histogram));
  const all = found.map(({ key, label, statistics, histogram }) => {
    const { min, max, nearZero, norm } = statistics;
    const at = (i: number) => (min + ((max - min) * i) / histogram.length + bound) / (2 * bound);
    const bars = histogram.map((count, i) => ({
      from: at(i),
      to: at(i + 1),
      height: Math.sqrt(count / most),
    }));
    return { key, label, bars, nearZero, norm };
  });
  return { bound, all };
}

const firstLayer = (epoch: EpochDone | undefined): WeightStatistics | undefined =>
  epoch?.weights?.find(({ name }) => name === '0.kernel');
