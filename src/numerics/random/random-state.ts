const N = 624;
const M = 397;

/**
 * numpy's legacy `RandomState`: the Mersenne twister MT19937 and the draws the course needs, bit for bit.
 * Source: numpy 1.24, mt19937.c, legacy-distributions.c, distributions.c (`random_interval`).
 */
export class RandomState {
  private readonly key = new Uint32Array(N);
  private position = N;
  private spareGauss: number | undefined;

  /** `seed`: integer 0 … 2³²−1. */
  constructor(seed: number) {
    if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) {
      throw new RangeError(`a seed is a whole number from 0 to 4294967295, not ${seed}`);
    }
    this.key[0] = seed;
    for (let i = 1; i < N; i++) {
      const previous = this.key[i - 1] ^ (this.key[i - 1] >>> 30);
      this.key[i] = Math.imul(1812433253, previous) + i;
    }
  }

  /** A whole number, uniform over 0 … 2³²−1. */
  nextUint32(): number {
    if (this.position === N) this.refill();
    let y = this.key[this.position++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  }

  private refill(): void {
    const key = this.key;
    for (let i = 0; i < N; i++) {
      const y = (key[i] & 0x80000000) | (key[(i + 1) % N] & 0x7fffffff);
      key[i] = key[(i + M) % N] ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
    }
    this.position = 0;
  }

  /** Uniform over [0, 1) with 53 random bits. */
  random(): number {
    const a = this.nextUint32() >>> 5;
    const b = this.nextUint32() >>> 6;
    return (a * 67108864 + b) / 9007199254740992;
  }

  /** Uniform over [low, high). */
  uniform(low: number, high: number): number {
    return low + (high - low) * this.random();
  }

  /** Standard normal, by the polar method as numpy's legacy `randn`. */
  gauss(): number {
    if (this.spareGauss !== undefined) {
      const spare = this.spareGauss;
      this.spareGauss = undefined;
      return spare;
    }
    let x1: number;
    let x2: number;
    let r2: number;
    do {
      x1 = 2 * this.random() - 1;
      x2 = 2 * this.random() - 1;
      r2 = x1 * x1 + x2 * x2;
    } while (r2 >= 1 || r2 === 0);
    const f = Math.sqrt((-2 * Math.log(r2)) / r2);
    this.spareGauss = f * x1;
    return f * x2;
  }

  /** A whole number, uniform over 0 … `max` inclusive, by masking and rejection. */
  interval(max: number): number {
    if (max === 0) return 0;
    const mask = 0xffffffff >>> Math.clz32(max);
    let value: number;
    do value = (this.nextUint32() & mask) >>> 0;
    while (value > max);
    return value;
  }

  /** Shuffles in place, as numpy's legacy `shuffle` of a one-dimensional array. */
  shuffle(values: Int32Array): void {
    for (let i = values.length - 1; i > 0; i--) {
      const j = this.interval(i);
      const swapped = values[i];
      values[i] = values[j];
      values[j] = swapped;
    }
  }

  /** The numbers 0 … n−1 in random order. */
  permutation(n: number): Int32Array {
    const order = Int32Array.from({ length: n }, (_, i) => i);
    this.shuffle(order);
    return order;
  }

  /** The whole state, so that a run can be resumed with the same draws. */
  save(): RandomStateSnapshot {
    return { key: this.key.slice(), position: this.position, spareGauss: this.spareGauss ?? null };
  }

  /** A generator that goes on where `save` left off. */
  static restore(snapshot: RandomStateSnapshot): RandomState {
    const state = new RandomState(0);
    state.key.set(snapshot.key);
    state.position = snapshot.position;
    state.spareGauss = snapshot.spareGauss ?? undefined;
    return state;
  }
}

/** What `RandomState.save` keeps; survives structured cloning. */
export interface RandomStateSnapshot {
  readonly key: Uint32Array;
  readonly position: number;
  readonly spareGauss: number | null;
}
