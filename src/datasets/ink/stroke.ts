/** A pen position in pad units: 0..1 from the left and top edge of the square pad. */
export interface InkPoint {
  readonly x: number;
  readonly y: number;
  /** The line's width here as a multiple of the ink's pen width (pressure, speed); 1 where absent. */
  readonly width?: number;
}

/** One movement of the pen from touching down to lifting. */
export type Stroke = readonly InkPoint[];

/** Everything drawn on a pad. */
export interface Ink {
  readonly strokes: readonly Stroke[];
  /** Diameter of the pen as a fraction of the pad's side. */
  readonly penWidth: number;
}
