import { classes, imageSide, type Structure } from './structure.ts';

/** Usual slips in counting this network. */
export type Slip = 'no-bias' | 'same-padding' | 'window-stride' | 'round-up';

/** What a count arrives at. */
export interface Count {
  readonly convSide: number;
  readonly poolSide: number;
  readonly conv: number;
  readonly linear: number;
  readonly total: number;
}

/** The count of a possible network, right without slips and as wrong as the slips make it otherwise. */
export function countWith(structure: Structure, made: readonly Slip[]): Count {
  const { filters, kernel, stride, pool } = structure;
  const poolStride = made.includes('window-stride') ? pool : structure.poolStride;
  const round = made.includes('round-up') ? Math.ceil : Math.floor;
  const convSide = made.includes('same-padding')
    ? Math.ceil(imageSide / stride)
    : round((imageSide - kernel) / stride) + 1;
  const poolSide = Math.max(0, round((convSide - pool) / poolStride) + 1);
  const biases = made.includes('no-bias') ? 0 : 1;
  const conv = filters * (kernel ** 2 + biases);
  const linear = classes * (filters * poolSide ** 2 + biases);
  return { convSide, poolSide, conv, linear, total: conv + linear };
}
