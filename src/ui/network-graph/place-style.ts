import type { CSSProperties } from 'react';
import type { Place } from './place-nodes.ts';

/** A place as CSS variables; the style sheet decides which of the two runs across the page. */
export function placeStyle({ along, across }: Place): CSSProperties {
  return { '--along': along, '--across': across } as CSSProperties;
}
