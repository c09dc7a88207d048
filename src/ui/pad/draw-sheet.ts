import type { Sheet } from './sheet.ts';

/** The part of a 2-D context or a Path2D that a line needs. */
export type LinePath = Pick<CanvasPath, 'moveTo' | 'lineTo' | 'quadraticCurveTo'>;

/**
 * A smooth line through points x, y, x, y …, times `scale`: quadratic curves from midpoint to midpoint with the points
 * as their handles, so that the line has no corners and ends exactly under the pen.
 */
export function traceLine(path: LinePath, points: ArrayLike<number>, scale: number): void {
  const last = points.length - 2;
  const at = (i: number) => points[i] * scale;
  path.moveTo(at(0), at(1));
  for (let i = 2; i < last; i += 2) {
    path.quadraticCurveTo(at(i), at(i + 1), (at(i) + at(i + 2)) / 2, (at(i + 1) + at(i + 3)) / 2);
  }
  // A line to its own start makes the round caps of a dot.
  path.lineTo(at(last), at(last + 1));
}

/** Draws the sheet over the whole canvas in the given colour. */
export function drawSheet(context: CanvasRenderingContext2D, sheet: Sheet, colour: string): void {
  const side = context.canvas.width;
  context.clearRect(0, 0, side, side);
  if (sheet.content.digit) {
    drawDigit(context, sheet.content.digit, colour);
    return;
  }
  context.strokeStyle = colour;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.lineWidth = sheet.penWidth * side;
  for (const stroke of sheet.content.strokes) drawLine(context, stroke);
  if (sheet.live) drawLine(context, sheet.live);
}

function drawLine(context: CanvasRenderingContext2D, points: ArrayLike<number>): void {
  context.beginPath();
  traceLine(context, points, context.canvas.width);
  context.stroke();
}

/** Pixels as squares of ink, as dark as their value. */
function drawDigit(context: CanvasRenderingContext2D, digit: Uint8Array, colour: string): void {
  const cell = context.canvas.width / 28;
  context.fillStyle = colour;
  digit.forEach((value, i) => {
    if (value === 0) return;
    const column = i % 28;
    const row = Math.floor(i / 28);
    const [left, top, right, bottom] = [column, row, column + 1, row + 1].map((edge) => Math.round(edge * cell));
    context.globalAlpha = value / 255;
    context.fillRect(left, top, right - left, bottom - top);
  });
  context.globalAlpha = 1;
}
