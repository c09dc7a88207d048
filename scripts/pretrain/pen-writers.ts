import { augmentInk, type InkSpread } from '../../src/datasets/augment/augment-ink.ts';
import type { PenDigit } from '../../src/datasets/formats/pendigits.ts';
import { renderDigit } from '../../src/datasets/ink/mnist-convention.ts';
import type { Ink } from '../../src/datasets/ink/stroke.ts';
import { Sfc32 } from '../../src/numerics/random/sfc32.ts';

/** Images 0..255 in one block and what they show. */
export interface LabelledImages {
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
}

const pixels = 784;

/** Every sixth writer is kept out of training, so that the models are measured on hands they have never seen. */
export function isHeldBack({ writer }: PenDigit): boolean {
  return writer % 6 === 0;
}

/** Strokes as they come from a pad: its default pen on digits of any size, any number of points, the shape untouched. */
const replay: InkSpread = {
  rotation: 0,
  slant: 0,
  aspect: 0,
  bend: 0,
  strokeShift: 0,
  sway: 0,
  tremor: 0.003,
  cutEnds: 0,
  steps: [0.015, 0.1],
  pens: [0.08, 0.25],
};

/** The digits as somebody would draw them on the pad, in the pad's convention. */
export function replayOnPad(digits: readonly PenDigit[], seed: number): LabelledImages {
  return drawPenDigits(digits, replay, new Sfc32(seed));
}

/** Each digit once, varied and drawn through the pad's own renderer. */
export function drawPenDigits(digits: readonly PenDigit[], spread: InkSpread, random: Sfc32): LabelledImages {
  const images = new Uint8Array(digits.length * pixels);
  digits.forEach(({ strokes }, i) => {
    // The pen's width is drawn from the spread, whatever it was.
    images.set(drawn(augmentInk({ strokes, penWidth: 0 }, spread, random)), i * pixels);
  });
  return { images, labels: Uint8Array.from(digits, ({ label }) => label) };
}

function drawn(ink: Ink): Uint8Array {
  const rendered = renderDigit(ink);
  if (!rendered) throw new Error('a digit without strokes cannot be drawn');
  return rendered.digit;
}
