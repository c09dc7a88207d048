import { handwrittenInk } from '../../../datasets/handwriting/generate.ts';
import { renderDigit } from '../../../datasets/ink/mnist-convention.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import type { Sheet } from '../../../ui/pad/sheet.ts';
import styles from './lab.module.css';

/** A hand that is easy to read. */
const hand = 13;

/** Puts a digit in a built-in hand onto the pad, as a finished picture: the reader's first stroke takes its place. */
export function writeDigit(sheet: Sheet, digit: number): void {
  const rendered = renderDigit(handwrittenInk({ digit, seed: hand }));
  if (rendered) sheet.place({ strokes: [], digit: rendered.digit });
}

/** Ten written digits for those who do not draw, and a clean pad. */
export function DigitPicks({ sheet }: { readonly sheet: Sheet }) {
  return (
    <fieldset className={styles.picks}>
      <legend>Or put a written digit there</legend>
      {Array.from({ length: 10 }, (_, digit) => (
        <Button
          // biome-ignore lint/suspicious/noArrayIndexKey: the digit is its place
          key={digit}
          look="quiet"
          className={styles.pick ?? ''}
          aria-label={`Put a ${digit} on the pad`}
          onClick={() => writeDigit(sheet, digit)}
        >
          {digit}
        </Button>
      ))}
      <Button onClick={() => sheet.clear()}>Clear</Button>
    </fieldset>
  );
}
