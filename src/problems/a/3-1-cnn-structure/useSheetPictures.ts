import { type RefObject, useMemo } from 'react';
import { useLookChanges } from '../../../ui/charts/useLookChanges.ts';
import { strongOf } from '../../../ui/network-views/cell-pixels.ts';
import { cellsUrl } from '../../../ui/network-views/cells-url.ts';
import { type Palette, paletteOf } from '../../../ui/network-views/palette.ts';
import { type Block, channelOf } from '../../../ui/network-views/slices.ts';
import type { Activated } from '../../../worker/pad/protocol.ts';
import { stripColumns } from './flat-strip.ts';
import { imageSide } from './structure.ts';

/** Addresses of the pictures on the sheets of each pile, front first, and on the strip. */
export interface SheetPictures {
  readonly piles: readonly (readonly string[])[];
  readonly flat: string | undefined;
}

const blank: SheetPictures = { piles: [], flat: undefined };
/** Standard deviations at which a pixel of the input is shown at full strength. */
const inputLimit = 3;

/** The activations as pictures in the colours of the theme; the chosen map comes first, the others follow in their order. */
export function useSheetPictures(
  element: RefObject<Element | null>,
  activated: Activated | null,
  first: number,
): SheetPictures {
  const changes = useLookChanges();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changes` stands for the theme, read from the page
  return useMemo(() => {
    if (!activated) return blank;
    return sheetPictures(activated, first, paletteOf(element.current ?? document.documentElement));
  }, [activated, first, changes, element]);
}

function sheetPictures({ input, layers }: Activated, first: number, palette: Palette): SheetPictures {
  const [conv, pool, flat] = layers;
  if (!conv?.sums || !pool || !flat) return blank;
  const limit = strongOf(conv.sums);
  const pile = (block: Block) => {
    const [height = 1, width = 1, channels = 1] = block.shape;
    return Array.from({ length: channels }, (_, i) => {
      const values = channelOf(block, (first + i) % channels);
      return cellsUrl({ width, height, values }, { limit, signed: true }, palette);
    });
  };
  const digit = { width: imageSide, height: imageSide, values: input };
  const strip = { width: stripColumns, height: Math.ceil(flat.values.length / stripColumns), values: flat.values };
  return {
    piles: [
      [cellsUrl(digit, { limit: inputLimit, signed: true }, palette)],
      pile({ shape: conv.shape, values: conv.sums }),
      pile(conv),
      pile(pool),
    ],
    flat: cellsUrl(strip, { limit, signed: true }, palette),
  };
}
