/** A point in the valley: `x` along its floor, `y` up its walls. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * Descent with momentum (heavy ball): z ← βz + ∇f, w ← w − ηz, in the valley f = ½(λ_min x² + λ_max y²) with
 * λ_max = 1 and λ_min = 1/κ.
 */
export interface Descent {
  /** η, the length of a step. */
  readonly eta: number;
  /** β, the share of the last velocity that is kept; 0 ≤ β < 1. */
  readonly beta: number;
  /** κ = λ_max/λ_min, how narrow the valley is; at least 1. */
  readonly kappa: number;
}

/** The height of a place over the bottom. */
export function heightAt({ x, y }: Place, kappa: number): number {
  return (x * x) / kappa / 2 + (y * y) / 2;
}

/** The places of the ball: the start and one for each step. */
export function descend(start: Place, { eta, beta, kappa }: Descent, steps: number): readonly Place[] {
  const path = [start];
  let { x, y } = start;
  let zx = 0;
  let zy = 0;
  for (let k = 0; k < steps; k++) {
    zx = beta * zx + x / kappa;
    zy = beta * zy + y;
    x -= eta * zx;
    y -= eta * zy;
    path.push({ x, y });
  }
  return path;
}

/** The step size below which the descent converges along a direction of curvature λ: 2(1 + β)/λ. */
export function stableBelow(beta: number, lambda = 1): number {
  return (2 * (1 + beta)) / lambda;
}

/**
 * By which factor the distance along a direction of curvature λ shrinks at each step in the long run: the spectral
 * radius of the matrix ((1 + β − ηλ, −β), (1, 0)) that takes two places to the next two. √β while the ball swings.
 */
export function shrinkFactor({ eta, beta }: Pick<Descent, 'eta' | 'beta'>, lambda: number): number {
  const trace = 1 + beta - eta * lambda;
  const discriminant = trace * trace - 4 * beta;
  if (discriminant < 0) return Math.sqrt(beta);
  return (Math.abs(trace) + Math.sqrt(discriminant)) / 2;
}

/** How a descent goes in the long run. */
export interface Outlook {
  readonly isStable: boolean;
  /** The factors along the floor and across it; the larger one decides. */
  readonly along: number;
  readonly across: number;
  readonly rate: number;
}

/** What becomes of a descent. */
export function outlookOf({ eta, beta, kappa }: Descent): Outlook {
  const along = shrinkFactor({ eta, beta }, 1 / kappa);
  const across = shrinkFactor({ eta, beta }, 1);
  return { isStable: eta < stableBelow(beta), along, across, rate: Math.max(along, across) };
}

/**
 * The fastest setting for a valley: η = (2/(√λ_max + √λ_min))², β = ((√κ − 1)/(√κ + 1))², with the rate √β
 * (Polyak 1964).
 */
export function fastest(kappa: number): Pick<Descent, 'eta' | 'beta'> {
  const root = Math.sqrt(kappa);
  return { eta: (2 / (1 + 1 / root)) ** 2, beta: ((root - 1) / (root + 1)) ** 2 };
}

/** The fastest step size without momentum: 2/(λ_max + λ_min). */
export function fastestPlain(kappa: number): number {
  return 2 / (1 + 1 / kappa);
}

/** The step size of plain descent that goes as far under a steady gradient: η/(1 − β). */
export function effectiveStep({ eta, beta }: Pick<Descent, 'eta' | 'beta'>): number {
  return eta / (1 - beta);
}
