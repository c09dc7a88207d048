import { channels } from './channels.ts';

/** Red, green and blue, 0..255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** The colours of numbers in the theme in force; zero is the paper itself. */
export interface Palette {
  /** Above zero, in pictures that know no sign. */
  readonly ink: Colour;
  readonly positive: Colour;
  readonly negative: Colour;
}

/**
 * Reads the colours of numbers where the element stands. Vermilion above zero and teal below: told apart by every common
 * kind of colour vision, and by the dash on negative cells where cells are large enough for one.
 */
export function paletteOf(element: Element): Palette {
  if (justRead) return justRead;
  const style = getComputedStyle(element);
  const colour = (token: string) => channels(style.getPropertyValue(token));
  justRead = { ink: colour('--ink'), positive: colour('--above-zero'), negative: colour('--below-zero') };
  // Many pictures are painted one after another; the theme cannot change between them.
  queueMicrotask(() => {
    justRead = undefined;
  });
  return justRead;
}

let justRead: Palette | undefined;
