import { useCallback, useEffect, useRef } from 'react';
import { entropyBits } from '../../numerics/metrics/entropy.ts';
import { margin } from '../../numerics/metrics/margin.ts';
import { topClasses } from '../../numerics/metrics/top-classes.ts';
import { percent } from '../numbers/percent.ts';
import { familyNames } from './families.ts';
import styles from './ModelColumn.module.css';
import { type Family, useModels } from './models-store.ts';
import { type Probabilities, ProbabilityBars } from './ProbabilityBars.tsx';
import { opinionOf } from './pad-session.ts';
import { usePadSession, usePadState } from './session-context.ts';

/** One model's answer: its digit, its ten probabilities, and how sure it is. */
export function ModelColumn({ family }: { readonly family: Family }) {
  const session = usePadSession();
  const follow = useCallback(
    (paint: (probabilities: Probabilities) => void) =>
      session.onSeen((seen) => paint(opinionOf(seen, family)?.probabilities ?? null)),
    [session, family],
  );
  const guess = useRef<HTMLElement>(null);
  const entropy = useRef<HTMLElement>(null);
  const lead = useRef<HTMLElement>(null);
  useEffect(
    () =>
      follow((p) => {
        write(guess, p ? String(topClasses(p, 1)[0]) : '–');
        write(entropy, p ? `${entropyBits(p).toFixed(2)} bits` : '–');
        write(lead, p ? percent(margin(p)) : '–');
      }),
    [follow],
  );
  return (
    <div className={styles.column} data-family={family}>
      <div className={styles.head}>
        <div>
          <p className={styles.name}>{familyNames[family]}</p>
          <ModelTitle family={family} />
        </div>
        <p className={styles.guess}>
          <span className="visually-hidden">{familyNames[family]} predicts: </span>
          <strong ref={guess} />
        </p>
      </div>
      <ProbabilityBars family={family} follow={follow} />
      <dl className={styles.figures}>
        <div>
          <dt>Entropy</dt>
          <dd ref={entropy} />
        </div>
        <div>
          <dt>Margin</dt>
          <dd ref={lead} />
        </div>
      </dl>
    </div>
  );
}

function write(element: { readonly current: HTMLElement | null }, text: string): void {
  if (element.current && element.current.textContent !== text) element.current.textContent = text;
}

function ModelTitle({ family }: { readonly family: Family }) {
  const session = usePadSession();
  usePadState((state) => state.choice);
  const ready = usePadState((state) => state.ready);
  const refused = usePadState((state) => state.refused);
  const { models } = useModels();
  const id = session.modelOf(family);
  const model = models.find((known) => known.id === id);
  const title = model?.title.replace(/^(MLP|CNN)\s+/, '') ?? id;
  if (refused.has(id)) return <p className={styles.refused}>not available</p>;
  return <p className={styles.title}>{ready.has(id) ? title : 'loading'}</p>;
}
