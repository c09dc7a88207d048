/** One way of writing a digit: strokes through the same points in several poses, which a writer's hand blends. */
export interface Form {
  /** How often writers prefer it, against the digit's other forms. */
  readonly weight: number;
  /** Per stroke: how many points it has. */
  readonly lengths: readonly number[];
  /** Per point, over all strokes: whether the pen turns sharply there. */
  readonly corners: readonly boolean[];
  /** Per pose: x0, y0, x1, y1, … in hundredths of the digit's height, y downwards. */
  readonly poses: readonly Float64Array[];
}

/**
 * Reads a form from its poses, each "x,y x,y! … / x,y …": points in writing order, `!` for a sharp turn, `/` between strokes.
 * Throws when the poses have different numbers of points, because only like can be blended with like.
 */
export function form(weight: number, ...poses: readonly string[]): Form {
  const strokes = poses.map((pose) => pose.split('/').map((stroke) => stroke.trim().split(/\s+/)));
  const lengths = strokes[0].map((stroke) => stroke.length);
  strokes.forEach((own, index) => {
    if (own.length !== lengths.length || own.some((stroke, s) => stroke.length !== lengths[s])) {
      throw new Error(`pose ${index} "${poses[index]}" has other points than the form's first pose`);
    }
  });
  return {
    weight,
    lengths,
    corners: strokes[0].flat().map((point) => point.endsWith('!')),
    poses: strokes.map((own) => Float64Array.from(own.flat().flatMap((point) => point.split(',').map(parseFloat)))),
  };
}
