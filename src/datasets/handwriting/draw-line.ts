import type { Sfc32 } from '../../numerics/random/sfc32.ts';
import type { Style } from './writer.ts';

const endSpread = 4;
const stickiness = 0.75;

/**
 * What the pen leaves of a curve (x, y pairs): ends that overshoot or fall short, a trembling line, thinner where it was fast.
 * Returns x, y, width triples.
 */
export function drawLine(curve: readonly number[], style: Style, random: Sfc32): number[] {
  const last = curve.length / 2 - 1;
  const start = endSpread * style.carelessness * random.normal();
  const end = endSpread * style.carelessness * random.normal();
  const first = Math.min(pointsWithin(curve, 1, -start), last >> 2);
  const final = last - Math.min(pointsWithin(curve, -1, -end), last >> 2);
  const usual = meanStep(curve);
  const line: number[] = [];
  const tremor = { x: 0, y: 0, pressure: 0 };
  for (let i = first; i <= final; i++) {
    tremor.x = stickiness * tremor.x + style.wobble * random.normal();
    tremor.y = stickiness * tremor.y + style.wobble * random.normal();
    tremor.pressure = 0.85 * tremor.pressure + 0.07 * random.normal();
    const along = i === first && start > 0 ? -start / usual : i === final && end > 0 ? end / usual : 0;
    const from = Math.min(i, last - 1);
    const stepX = curve[2 * from + 2] - curve[2 * from];
    const stepY = curve[2 * from + 3] - curve[2 * from + 1];
    const speed = Math.sqrt(stepX * stepX + stepY * stepY) / usual;
    const width = Math.exp(style.pressure * (tremor.pressure + 0.25 * (1 - Math.min(speed, 2.5))));
    line.push(curve[2 * i] + along * stepX + tremor.x, curve[2 * i + 1] + along * stepY + tremor.y, width);
  }
  return line;
}

/** How many points lie within `length` of the curve's end, the last or (direction 1) the first one. */
function pointsWithin(curve: readonly number[], direction: 1 | -1, length: number): number {
  const last = curve.length / 2 - 1;
  let rest = length;
  let count = 0;
  for (let i = direction === 1 ? 0 : last; rest > 0 && count < last; i += direction, count++) {
    const dx = curve[2 * (i + direction)] - curve[2 * i];
    const dy = curve[2 * (i + direction) + 1] - curve[2 * i + 1];
    rest -= Math.sqrt(dx * dx + dy * dy);
  }
  return count;
}

function meanStep(curve: readonly number[]): number {
  let length = 0;
  for (let i = 2; i < curve.length; i += 2) {
    const dx = curve[i] - curve[i - 2];
    const dy = curve[i + 1] - curve[i - 1];
    length += Math.sqrt(dx * dx + dy * dy);
  }
  return length / (curve.length / 2 - 1) + 1e-6;
}
