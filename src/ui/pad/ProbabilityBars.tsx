import { useEffect, useRef } from 'react';
import { topClasses } from '../../numerics/metrics/top-classes.ts';
import { familyNames } from './families.ts';
import type { Family } from './models-store.ts';
import styles from './ProbabilityBars.module.css';
import { percent } from './percent.ts';

/** Ten probabilities, or null while there is no prediction. */
export type Probabilities = ArrayLike<number> | null;

interface ProbabilityBarsProps {
  readonly family: Family;
  /** Calls back with every new prediction, at once with the present one; returns how to leave. */
  readonly follow: (paint: (probabilities: Probabilities) => void) => () => void;
}

const digits = Array.from({ length: 10 }, (_, digit) => digit);

/** A model's ten probabilities on a common axis; painted past React, because they change with every frame. */
export function ProbabilityBars({ family, follow }: ProbabilityBarsProps) {
  const rows = useRef<HTMLDivElement>(null);
  const name = familyNames[family];
  useEffect(() => {
    const meters = Array.from(rows.current?.children ?? []) as HTMLElement[];
    return follow((probabilities) => paintBars(meters, probabilities));
  }, [follow]);
  return (
    <div role="group" aria-label={`${name} probabilities`} className={styles.group} data-family={family}>
      <div ref={rows} className={styles.rows}>
        {digits.map((digit) => (
          <div
            key={digit}
            role="meter"
            aria-label={`${name}: ${digit}`}
            aria-valuemin={0}
            aria-valuemax={1}
            aria-valuenow={0}
            aria-valuetext="no prediction"
            className={styles.row}
          >
            <span className={styles.digit}>{digit}</span>
            <span className={styles.track}>
              <span className={styles.fill} />
            </span>
            <span className={styles.value} />
          </div>
        ))}
      </div>
      <div className={styles.axis} aria-hidden="true">
        <span>0</span>
        <span>50</span>
        <span>100 %</span>
      </div>
    </div>
  );
}

function paintBars(meters: readonly HTMLElement[], probabilities: Probabilities): void {
  const [top] = probabilities ? topClasses(probabilities, 1) : [-1];
  meters.forEach((meter, digit) => {
    const probability = probabilities?.[digit] ?? 0;
    const words = probabilities ? percent(probability) : '';
    const [, track, value] = meter.children;
    meter.setAttribute('aria-valuenow', String(probability));
    meter.setAttribute('aria-valuetext', words || 'no prediction');
    meter.toggleAttribute('data-top', digit === top);
    (track.firstElementChild as HTMLElement).style.transform = `translateX(${(probability - 1) * 100}%)`;
    if (value.textContent !== words) value.textContent = words;
  });
}
