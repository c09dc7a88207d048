import { useEffect, useRef } from 'react';
import { topClasses } from '../../numerics/metrics/top-classes.ts';
import type { Seen } from '../../worker/pad/protocol.ts';
import { percent } from '../numbers/percent.ts';
import styles from './Comparison.module.css';
import { compareInWords } from './compare-in-words.ts';
import { opinionOf } from './pad-session.ts';
import { usePadSession } from './session-context.ts';

/** Long enough that a screen reader is not interrupted while the pen moves. */
const pauseMs = 500;

/** What the two models make of the digit, in one sentence, following the pen; read out once the pen rests. */
export function Comparison() {
  const session = usePadSession();
  const sentence = useRef<HTMLParagraphElement>(null);
  const announcement = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = session.onSeen((seen) => {
      const words = inWords(seen);
      if (sentence.current && sentence.current.textContent !== words) sentence.current.textContent = words;
      clearTimeout(timer);
      const announce = () => {
        if (announcement.current) announcement.current.textContent = inNumbers(seen);
      };
      timer = setTimeout(announce, session.sheet.live ? pauseMs : 0);
    });
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [session]);
  return (
    <>
      <p ref={sentence} className={styles.sentence} data-comparison="" />
      <p ref={announcement} role="status" aria-live="polite" className="visually-hidden" />
    </>
  );
}

function inWords(seen: Seen | null): string {
  const mlp = opinionOf(seen, 'mlp');
  const cnn = opinionOf(seen, 'cnn');
  if (!seen) return 'The pad is empty: no prediction yet.';
  return mlp && cnn ? compareInWords(mlp.probabilities, cnn.probabilities) : '';
}

function inNumbers(seen: Seen | null): string {
  if (!seen) return 'The pad is empty: no prediction.';
  const say = (name: string, family: 'mlp' | 'cnn') => {
    const p = opinionOf(seen, family)?.probabilities;
    if (!p) return `${name}: not available.`;
    const [top] = topClasses(p, 1);
    return `${name}: ${top}, ${percent(p[top])}.`;
  };
  return `${say('MLP', 'mlp')} ${say('CNN', 'cnn')} ${inWords(seen)}`.trim();
}
