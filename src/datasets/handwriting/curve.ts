/** How a hand joins the points of a stroke. */
export interface Joining {
  /** 1 draws the natural curve; less flattens it towards straight pieces. */
  readonly smoothness: number;
  /** Smoothness left at a sharp turn: 0 is a crisp corner. */
  readonly cornerSmoothness: number;
  readonly stepsPerPiece: number;
}

/**
 * A centripetal Catmull-Rom curve through points [from, from + length) of `points` (x, y pairs), appended to `out` as x, y pairs.
 * Centripetal (Yuksel, Schaefer, Keyser 2011) because uniform parameters overshoot where a tight loop follows a long stem.
 */
export function traceCurve(
  stroke: { points: Float64Array; corners: readonly boolean[]; from: number; length: number },
  joining: Joining,
  out: number[],
): void {
  const { points, corners, from, length } = stroke;
  const last = from + length - 1;
  const tangent = [0, 0];
  let [startX, startY] = [0, 0];
  for (let i = from; i <= last; i++) {
    const before = i === from ? 0 : span(points, i - 1);
    const after = i === last ? 0 : span(points, i);
    tangentAt({ points, index: i, before, after }, tangent);
    const scale = corners[i] ? joining.cornerSmoothness : joining.smoothness;
    const [tx, ty] = [tangent[0] * scale, tangent[1] * scale];
    if (i > from) {
      addPiece(
        {
          points,
          index: i - 1,
          startX: startX * before,
          startY: startY * before,
          endX: tx * before,
          endY: ty * before,
        },
        joining.stepsPerPiece,
        out,
      );
    }
    startX = tx;
    startY = ty;
  }
  out.push(points[2 * last], points[2 * last + 1]);
}

/** Centripetal parameter length of the piece from point i to i + 1; never 0, so coinciding points are harmless. */
function span(points: Float64Array, i: number): number {
  const dx = points[2 * i + 2] - points[2 * i];
  const dy = points[2 * i + 3] - points[2 * i + 1];
  return Math.sqrt(Math.sqrt(dx * dx + dy * dy)) + 1e-6;
}

function tangentAt(
  at: { points: Float64Array; index: number; before: number; after: number },
  tangent: number[],
): void {
  const { points, index, before, after } = at;
  for (let axis = 0; axis < 2; axis++) {
    const here = points[2 * index + axis];
    const arriving = before > 0 ? (here - points[2 * index - 2 + axis]) / before : 0;
    const leaving = after > 0 ? (points[2 * index + 2 + axis] - here) / after : 0;
    if (before === 0) tangent[axis] = leaving;
    else if (after === 0) tangent[axis] = arriving;
    else tangent[axis] = (arriving * after + leaving * before) / (before + after);
  }
}

/** One cubic Hermite piece, without its last point. */
function addPiece(
  piece: { points: Float64Array; index: number; startX: number; startY: number; endX: number; endY: number },
  steps: number,
  out: number[],
): void {
  const { points, index, startX, startY, endX, endY } = piece;
  const x0 = points[2 * index];
  const y0 = points[2 * index + 1];
  const x1 = points[2 * index + 2];
  const y1 = points[2 * index + 3];
  for (let step = 0; step < steps; step++) {
    const t = step / steps;
    const rest = 1 - t;
    const a = rest * rest * (1 + 2 * t);
    const b = rest * rest * t;
    const c = t * t * (3 - 2 * t);
    const d = -t * t * rest;
    out.push(a * x0 + b * startX + c * x1 + d * endX, a * y0 + b * startY + c * y1 + d * endY);
  }
}
