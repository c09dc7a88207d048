/** A point in the units of the axes. */
export interface Point {
  readonly x: number;
  readonly y: number;
  /** The ends of the band around y, where several runs make up the point. */
  readonly low?: number;
  readonly high?: number;
}

/** How a line is broken up, so that colour is never the only sign. Training is solid, validation and test dashed. */
export type Dash = 'solid' | 'dashed' | 'dotted' | 'dashdot' | 'longdash';

/** The lengths of strokes and gaps in pixels; empty means unbroken. */
export const dashLengths: Readonly<Record<Dash, readonly number[]>> = {
  solid: [],
  dashed: [7, 4],
  dotted: [2, 3],
  dashdot: [9, 3, 2, 3],
  longdash: [14, 5],
};

/** One line of a chart; its points are ordered by x. */
export interface LineSeries {
  readonly id: string;
  readonly label: string;
  /** A CSS colour, usually a token: "var(--mlp)". */
  readonly colour: string;
  readonly dash?: Dash;
  readonly points: readonly Point[];
}
