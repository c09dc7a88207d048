import { useEffect, useRef } from 'react';
import { topClasses } from '../../numerics/metrics/top-classes.ts';
import { percent } from '../numbers/percent.ts';
import { familyNames } from './families.ts';
import type { Family } from './models-store.ts';
import styles from './ProbabilityBars.module.css';

/** Ten probabilities, or null while there is no prediction. */
export type Probabilities = ArrayLike<number> | null;

/** How far several models lie apart: lowest and highest probability of every digit. */
export interface ProbabilityRange {
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
}

/** Shows a prediction, with whiskers where it is the mean of several. */
export type PaintBars = (probabilities: Probabilities, range?: ProbabilityRange) => void;

interface ProbabilityBarsProps {
  readonly family: Family;
  /** Whose they are, where the family's name does not say it: "Learning CNN". */
  readonly name?: string;
  /** Calls back with every new prediction, at once with the present one; returns how to leave. */
  readonly follow: (paint: PaintBars) => () => void;
}

const digits = Array.from({ length: 10 }, (_, digit) => digit);

/** A model's ten probabilities on a common axis; painted past React, because they change with every frame. */
export function ProbabilityBars({ family, name = familyNames[family], follow }: ProbabilityBarsProps) {
  const rows = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const meters = Array.from(rows.current?.children ?? []) as HTMLElement[];
    return follow((probabilities, range) => paintBars(meters, probabilities, range));
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
              <span className={styles.range} hidden />
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

function paintBars(meters: readonly HTMLElement[], probabilities: Probabilities, range?: ProbabilityRange): void {
  const [top] = probabilities ? topClasses(probabilities, 1) : [-1];
  meters.forEach((meter, digit) => {
    const probability = probabilities?.[digit] ?? 0;
    const words = probabilities ? percent(probability) : '';
    const [, track, value] = meter.children;
    const spread = range && ([range.low[digit] ?? 0, range.high[digit] ?? 0] as const);
    meter.setAttribute('aria-valuenow', decimal(probability));
    meter.setAttribute(
      'aria-valuetext',
      `${words || 'no prediction'}${spread ? `, from ${percent(spread[0])} to ${percent(spread[1])}` : ''}`,
    );
    meter.toggleAttribute('data-top', digit === top);
    (track.firstElementChild as HTMLElement).style.transform = `translateX(${(probability - 1) * 100}%)`;
    paintRange(track.lastElementChild as HTMLElement, spread);
    if (value.textContent !== words) value.textContent = words;
  });
}

/** Without the exponent that JavaScript writes below a millionth, which no reader of attributes takes for a number. */
const decimal = (probability: number) => String(Number(probability.toFixed(6)));

function paintRange(whisker: HTMLElement, spread: readonly [low: number, high: number] | undefined): void {
  whisker.hidden = !spread;
  if (!spread) return;
  whisker.style.left = `${100 * spread[0]}%`;
  whisker.style.right = `${100 * (1 - spread[1])}%`;
}
