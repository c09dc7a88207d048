import { plainNumber } from '../../../ui/numbers/plain-number.ts';
import { type Descent, heightAt, outlookOf, type Place, stableBelow } from './valley.ts';

/** The step size of the ball without momentum that is shown beside, if any. */
export type Company = 'effective' | 'same' | 'none';

/** Where the ball is. */
export function whereInWords(step: number, place: Place, kappa: number): string {
  const height = heightAt(place, kappa);
  return `${step === 0 ? 'At the start' : `After step ${step}`}: height ${heightInWords(height)}`;
}

function heightInWords(height: number): string {
  if (height > 1e6) return 'over a million';
  return height < 1e-4 ? 'below 0.0001' : String(Number(height.toPrecision(3)));
}

/** What a descent comes to, and why. */
export function outlookInWords(descent: Descent): string {
  const { isStable, along, across, rate } = outlookOf(descent);
  const bound = stableBelow(descent.beta);
  if (!isStable) {
    return `This cannot settle: η = ${short(descent.eta)} is not below 2(1 + β)/λmax = ${short(bound)}, and across the valley each swing is longer than the last.`;
  }
  const half = Math.log(0.5) / Math.log(rate);
  const slower = along >= across ? 'along the floor' : 'across the valley';
  const steps = half < 1 ? 'less than one step' : `about ${plainNumber(Math.round(half))} steps`;
  return `This settles: in the long run each step leaves ${(100 * rate).toFixed(1)} % of the distance, so half of it takes ${steps}. The slower direction is ${slower}.`;
}

/** The same of the ball without momentum. */
export function besideInWords(plain: Descent, company: Company): string {
  const { isStable, rate } = outlookOf(plain);
  const step =
    company === 'same' ? 'at the same η' : `with the step ${short(plain.eta)}, as far under a steady gradient,`;
  return isStable
    ? `Without momentum, ${step} each step leaves ${(100 * rate).toFixed(1)} %.`
    : `Without momentum, ${step} the ball is thrown out: the bound is ${short(stableBelow(0))} there.`;
}

const short = (value: number) => String(Number(value.toPrecision(3)));
