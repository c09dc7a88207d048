import styles from './valley.module.css';
import { type Descent, fastest, outlookOf, stableBelow } from './valley.ts';

const top = 4.5;

/** All settings of momentum and step size: where the descent settles, where it does not, and the setting now. */
export function StabilityMap({ descent }: { readonly descent: Descent }) {
  const { eta, beta, kappa } = descent;
  const best = fastest(kappa);
  const { isStable } = outlookOf(descent);
  const y = (value: number) => 1 - Math.min(value, top) / top;
  return (
    <figure className={styles.figure}>
      <figcaption>
        Every setting is a point here. It settles below the line{' '}
        <span className={styles.together}>
          η = 2(1 + β)/λ<sub>max</sub>,
        </span>{' '}
        with λ<sub>max</sub> = 1.
      </figcaption>
      <div className={styles.map}>
        <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
          <path className={styles.stable} d={`M 0 1 V ${y(stableBelow(0))} L 1 ${y(stableBelow(1))} V 1 Z`} />
          <path className={styles.bound} d={`M 0 ${y(stableBelow(0))} L 1 ${y(stableBelow(1))}`} />
        </svg>
        <span className={styles.region} style={{ left: '4%', bottom: '6%' }} aria-hidden="true">
          settles
        </span>
        <span className={styles.region} style={{ left: '4%', top: '6%' }} aria-hidden="true">
          thrown out
        </span>
        {[0, 1, 2, 3, 4].map((tick) => (
          <span key={tick} className={styles.yTick} style={{ top: `${100 * y(tick)}%` }} aria-hidden="true">
            {tick}
          </span>
        ))}
        {[0, 0.5, 1].map((tick) => (
          <span key={tick} className={styles.xTick} style={{ left: `${100 * tick}%` }} aria-hidden="true">
            {tick}
          </span>
        ))}
        <span className={styles.yName} aria-hidden="true">
          η
        </span>
        <span className={styles.xName} aria-hidden="true">
          β
        </span>
        <span
          className={styles.best}
          style={{ left: `${100 * best.beta}%`, top: `${100 * y(best.eta)}%` }}
          aria-hidden="true"
        >
          ×
        </span>
        <span
          role="img"
          className={styles.now}
          data-stable={isStable}
          style={{ left: `${100 * beta}%`, top: `${100 * y(eta)}%` }}
          aria-label={`The setting now, β ${beta.toFixed(2)} and η ${eta}: ${isStable ? 'it settles' : 'it is thrown out'}`}
        />
      </div>
      <p className={styles.note}>● the setting now · × the fastest setting for this valley</p>
    </figure>
  );
}
