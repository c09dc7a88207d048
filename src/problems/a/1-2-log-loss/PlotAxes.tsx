import { plainNumber } from '../../../ui/numbers/plain-number.ts';
import styles from './LossCurve.module.css';
import type { LossPlot } from './loss-plot.ts';

/** Ticks, grid lines and names of the two axes. */
export function PlotAxes({ plot }: { readonly plot: LossPlot }) {
  return (
    <div aria-hidden="true" className={styles.axes}>
      {plot.yTicks.map((tick) => (
        <span key={tick} className={styles.yTick} style={{ bottom: `${100 * plot.y(tick)}%` }}>
          <span>{plainNumber(tick)}</span>
        </span>
      ))}
      {plot.xTicks.map((tick) => (
        <span key={tick} className={styles.xTick} style={{ left: `${100 * plot.x(tick)}%` }}>
          <span>
            <Tick value={tick} />
          </span>
        </span>
      ))}
      <span className={styles.xName}>probability f of the true class</span>
    </div>
  );
}

function Tick({ value }: { readonly value: number }) {
  if (value === 0 || value >= 0.1) return plainNumber(value);
  return (
    <>
      10<sup>{plainNumber(Math.log10(value))}</sup>
    </>
  );
}
