import { wilson } from '../../numerics/metrics/wilson.ts';
import { accuracyDecimals } from './accuracy-decimals.ts';
import styles from './evaluation.module.css';

interface AccuracyIntervalProps {
  /** 0..1. */
  readonly accuracy: number;
  /** How many images it was measured on. */
  readonly count: number;
  /** Draws the interval on this axis as well, 0..1. */
  readonly axis?: readonly [from: number, to: number];
}

/** An accuracy with its 95 % interval and the number of images, with no more digits than the interval supports. */
export function AccuracyInterval({ accuracy, count, axis }: AccuracyIntervalProps) {
  const { low, high } = wilson(accuracy, count);
  const decimals = accuracyDecimals(high - low);
  const write = (value: number) => (100 * value).toFixed(decimals);
  const at = (value: number) => {
    const [from, to] = axis ?? [0, 1];
    return `${100 * Math.min(1, Math.max(0, (value - from) / (to - from)))}%`;
  };
  return (
    <span className={styles.interval}>
      <span>
        <b>{write(accuracy)}&nbsp;%</b>{' '}
        <small>
          ({write(low)}–{write(high)}&nbsp;%, n&nbsp;=&nbsp;{count.toLocaleString('en-GB')})
        </small>
      </span>
      {axis && (
        <span className={styles.whisker} aria-hidden="true">
          <span style={{ left: at(low), right: `calc(100% - ${at(high)})` }} />
          <i style={{ left: at(accuracy) }} />
        </span>
      )}
    </span>
  );
}
