/**
 * A small fast generator for drawings and layouts: Chris Doty-Humphrey's sfc32 (PractRand), seeded through splitmix32.
 * Not numpy's stream: where a published run must be repeated, use `RandomState`.
 */
export class Sfc32 {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  /** `seeds`: whole numbers; together they name one stream, so (seed, writer, digit) can be independent of (seed, writer). */
  constructor(...seeds: readonly number[]) {
    let state = 0x9e3779b9;
    for (const seed of seeds) state = mix(state ^ mix(seed));
    this.a = mix(state + 1);
    this.b = mix(state + 2);
    this.c = mix(state + 3);
    for (let i = 0; i < 12; i++) this.nextInt32();
  }

  private nextInt32(): number {
    const sum = (this.a + this.b + this.counter++) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum;
  }

  /** Uniform over [0, 1). */
  uniform(): number {
    return (this.nextInt32() >>> 0) / 4294967296;
  }

  /** Uniform over [low, high). */
  between(low: number, high: number): number {
    return low + (high - low) * this.uniform();
  }

  /** True with this probability. */
  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  /** Standard normal to a good approximation: the sum of four uniforms, never beyond ±3.47. */
  normal(): number {
    return (this.uniform() + this.uniform() + this.uniform() + this.uniform() - 2) * Math.sqrt(3);
  }

  /** An index drawn in proportion to the weights. */
  pick(weights: readonly number[]): number {
    let total = 0;
    for (const weight of weights) total += weight;
    let rest = this.uniform() * total;
    for (let i = 0; i < weights.length; i++) {
      rest -= weights[i];
      if (rest < 0) return i;
    }
    return weights.length - 1;
  }
}

/** splitmix32's finaliser: nearby whole numbers become unrelated ones. */
function mix(value: number): number {
  let z = (value + 0x9e3779b9) | 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return z ^ (z >>> 15);
}
