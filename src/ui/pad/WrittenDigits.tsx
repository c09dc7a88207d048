import { useMemo, useState } from 'react';
import { handwrittenInk } from '../../datasets/handwriting/generate.ts';
import { Button } from '../controls/Button.tsx';
import styles from './DigitGallery.module.css';
import { inkPath } from './ink-path.ts';
import type { Sheet } from './sheet.ts';

const digits = Array.from({ length: 10 }, (_, digit) => digit);
const hands = 2;
/** Seeds from here on begin with two hands that are easy to read. */
const firstHand = 13;

/** Digits written by the built-in hands, as strokes; other hands at every request. */
export function WrittenDigits({ sheet }: { readonly sheet: Sheet }) {
  const [round, setRound] = useState(0);
  const samples = useMemo(
    () =>
      Array.from({ length: hands }, (_, hand) => firstHand + hand + hands * round).flatMap((seed, hand) =>
        digits.map((digit) => ({ digit, hand, ink: handwrittenInk({ digit, seed }) })),
      ),
    [round],
  );
  return (
    <>
      <ul className={styles.digits}>
        {samples.map(({ digit, hand, ink }) => (
          <li key={`${hand}-${digit}`}>
            <button
              type="button"
              className={styles.digit}
              aria-label={`Put a ${digit} on the pad, hand ${hand + 1}`}
              onClick={() => {
                const strokes = ink.strokes.map((stroke) => Float32Array.from(stroke.flatMap(({ x, y }) => [x, y])));
                sheet.place({ strokes, digit: null });
              }}
            >
              <svg viewBox="0 0 1 1" aria-hidden="true">
                <path d={inkPath(ink)} strokeWidth={sheet.penWidth} />
              </svg>
            </button>
          </li>
        ))}
      </ul>
      <Button onClick={() => setRound(round + 1)}>Other hands</Button>
    </>
  );
}
