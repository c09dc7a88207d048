import { useEffect, useState } from 'react';
import { entropyBits } from '../../../numerics/metrics/entropy.ts';
import { topClasses } from '../../../numerics/metrics/top-classes.ts';
import { ScrollBox } from '../../../ui/controls/ScrollBox.tsx';
import { percent } from '../../../ui/numbers/percent.ts';
import { families, familyNames } from '../../../ui/pad/families.ts';
import { opinionOf } from '../../../ui/pad/pad-session.ts';
import { usePadSession } from '../../../ui/pad/session-context.ts';
import type { Seen } from '../../../worker/pad/protocol.ts';
import styles from './lab.module.css';

/** Digits below this share are left out of the list. */
const worthNaming = 0.01;

/** Which digits each model considers, and how many that amounts to. */
export function TopClasses() {
  const seen = useRestingPrediction();
  return (
    <ScrollBox label="Digits the models consider">
      <table className={styles.table}>
        <caption>What each model considers</caption>
        <thead>
          <tr>
            <th scope="col">Model</th>
            <th scope="col">Digits from 1 %</th>
            <th scope="col">First two</th>
            <th scope="col">
              As many as (2
              <sup>
                <i>H</i>
              </sup>
              )
            </th>
          </tr>
        </thead>
        <tbody>
          {families.map((family) => {
            const p = opinionOf(seen, family)?.probabilities;
            return (
              <tr key={family}>
                <th scope="row">{familyNames[family]}</th>
                <td>{p ? named(p) : '–'}</td>
                <td>{p ? percent(shareOfTwo(p)) : '–'}</td>
                <td>{p ? `${(2 ** entropyBits(p)).toFixed(1)} digits` : '–'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function named(p: ArrayLike<number>): string {
  return topClasses(p, 10)
    .filter((digit) => p[digit] >= worthNaming)
    .map((digit) => `${digit}\u00a0(${percent(p[digit])})`)
    .join(', ');
}

function shareOfTwo(p: ArrayLike<number>): number {
  return topClasses(p, 2).reduce((sum, digit) => sum + p[digit], 0);
}

/** The prediction at most every 200 ms: the table is for reading, the bars follow the pen. */
function useRestingPrediction(): Seen | null {
  const session = usePadSession();
  const [seen, setSeen] = useState<Seen | null>(null);
  useEffect(() => {
    let latest: Seen | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = session.onSeen((now) => {
      latest = now;
      timer ??= setTimeout(() => {
        timer = undefined;
        setSeen(latest);
      }, 200);
    });
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [session]);
  return seen;
}
