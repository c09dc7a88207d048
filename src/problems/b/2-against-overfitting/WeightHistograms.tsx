import { useMemo } from 'react';
import { nearZeroBound } from '../../../lab/train/weight-statistics.ts';
import { percent } from '../../../ui/numbers/percent.ts';
import type { RunGroup } from '../../../ui/runs/run-groups.ts';
import styles from './remedies.module.css';
import { type WeightBars, weightBars } from './weight-bars.ts';

/** How the weights of the first layer are spread with each remedy, and how many are practically zero. */
export function WeightHistograms({ groups }: { readonly groups: readonly RunGroup[] }) {
  const { bound, all } = useMemo(() => weightBars(groups), [groups]);
  if (all.length === 0) return null;
  return (
    <figure className={styles.figure}>
      <figcaption>
        The weights of the first layer after the last epoch of one run each, from −{bound.toFixed(2)} to{' '}
        {bound.toFixed(2)}; the heights are the square roots of the counts. Near zero: closer than {nearZeroBound}.
      </figcaption>
      <ul className={styles.histograms}>
        {all.map((weights) => (
          <Histogram key={weights.key} weights={weights} />
        ))}
      </ul>
    </figure>
  );
}

function Histogram({ weights: { label, bars, nearZero, norm } }: { readonly weights: WeightBars }) {
  const share = nearZero === undefined ? 'not measured' : percent(nearZero);
  return (
    <li>
      <p>{label}</p>
      <svg
        viewBox="0 0 1 1"
        preserveAspectRatio="none"
        role="img"
        aria-label={`Weights with ${label}: ${share} near zero`}
      >
        {bars.map(({ from, to, height }) => (
          <rect key={from} x={from} width={Math.max(0, to - from)} y={1 - height} height={height} />
        ))}
        <path d="M .5 0 V 1" vectorEffect="non-scaling-stroke" />
      </svg>
      <p>
        near zero <strong>{share}</strong>, length {norm.toFixed(1)}
      </p>
    </li>
  );
}
