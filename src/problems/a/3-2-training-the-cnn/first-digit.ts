import { handwrittenInk } from '../../../datasets/handwriting/generate.ts';
import { renderDigit } from '../../../datasets/ink/mnist-convention.ts';

/** The digit that lies on the pad until the reader draws: a 5 in a built-in hand, 784 bytes. */
export function firstDigit(): Uint8Array | undefined {
  return renderDigit(handwrittenInk({ digit: 5, seed: 13 }))?.digit;
}
