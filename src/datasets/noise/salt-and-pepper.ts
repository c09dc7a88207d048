import type { Sfc32 } from '../../numerics/random/sfc32.ts';

/**
 * A copy of an image in which every value has been replaced, with probability `amount`, by 0 or 255, either as likely.
 * One draw per value: from the same stream a larger amount keeps all the noise of a smaller one and adds to it.
 */
export function saltAndPepper(image: Uint8Array, amount: number, random: Sfc32): Uint8Array {
  const noisy = image.slice();
  for (let i = 0; i < noisy.length; i++) {
    const draw = random.uniform();
    // The last bit of the draw is independent of its size.
    if (draw < amount) noisy[i] = (draw * 2 ** 32) & 1 ? 255 : 0;
  }
  return noisy;
}
