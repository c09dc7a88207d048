// Updates of weights in one pass over memory instead of one per operation. `decay` adds decay·w to the gradient.

@inline
function madd(a: v128, b: v128, sum: v128): v128 {
  return f32x4.add(f32x4.mul(a, b), sum);
}

/** w ← w − rate·(g + decay·w). */
export function sgd(w: usize, g: usize, count: i32, rate: f32, decay: f32): void {
  const r = f32x4.splat(-rate), d = f32x4.splat(decay);
  let bytes = <usize>count << 2;
  for (; bytes >= 16; bytes -= 16) {
    const weight = v128.load(w);
    v128.store(w, madd(madd(weight, d, v128.load(g)), r, weight));
    w += 16; g += 16;
  }
  for (; bytes > 0; bytes -= 4) {
    const weight = load<f32>(w);
    store<f32>(w, (weight * decay + load<f32>(g)) * -rate + weight);
    w += 4; g += 4;
  }
}

/** v ← μv − rate·(g + decay·w); w ← w + v, or with Nesterov's momentum w + μv − rate·(g + decay·w). */
export function momentum(
  w: usize, g: usize, v: usize, count: i32, rate: f32, mu: f32, nesterov: bool, decay: f32,
): void {
  const r = f32x4.splat(-rate), u = f32x4.splat(mu), d = f32x4.splat(decay);
  let bytes = <usize>count << 2;
  for (; bytes >= 16; bytes -= 16) {
    const weight = v128.load(w);
    const step = f32x4.mul(madd(weight, d, v128.load(g)), r);
    const velocity = madd(v128.load(v), u, step);
    v128.store(v, velocity);
    v128.store(w, f32x4.add(weight, nesterov ? madd(velocity, u, step) : velocity));
    w += 16; g += 16; v += 16;
  }
  for (; bytes > 0; bytes -= 4) {
    const weight = load<f32>(w);
    const step = (weight * decay + load<f32>(g)) * -rate;
    const velocity = load<f32>(v) * mu + step;
    store<f32>(v, velocity);
    store<f32>(w, weight + (nesterov ? velocity * mu + step : velocity));
    w += 4; g += 4; v += 4;
  }
}

/**
 * m ← β₁m + (1−β₁)g; v ← β₂v + (1−β₂)g²; w ← w − rate·m / (√v + ε); the caller corrects the bias in rate and ε.
 * The betas are doubles, because 1 − β₂ in floats would be off by 5e-5.
 */
export function adam(
  w: usize, g: usize, m: usize, v: usize, count: i32, rate: f32, beta1: f64, beta2: f64, epsilon: f32, decay: f32,
): void {
  const r = f32x4.splat(rate), e = f32x4.splat(epsilon), d = f32x4.splat(decay);
  const meanKept = <f32>beta1, meanNew = <f32>(1 - beta1), squareKept = <f32>beta2, squareNew = <f32>(1 - beta2);
  const b1 = f32x4.splat(meanKept), b2 = f32x4.splat(squareKept);
  const c1 = f32x4.splat(meanNew), c2 = f32x4.splat(squareNew);
  let bytes = <usize>count << 2;
  for (; bytes >= 16; bytes -= 16) {
    const weight = v128.load(w);
    const gradient = madd(weight, d, v128.load(g));
    const mean = madd(v128.load(m), b1, f32x4.mul(gradient, c1));
    const square = madd(v128.load(v), b2, f32x4.mul(f32x4.mul(gradient, gradient), c2));
    v128.store(m, mean);
    v128.store(v, square);
    v128.store(w, f32x4.sub(weight, f32x4.div(f32x4.mul(mean, r), f32x4.add(f32x4.sqrt(square), e))));
    w += 16; g += 16; m += 16; v += 16;
  }
  for (; bytes > 0; bytes -= 4) {
    const weight = load<f32>(w);
    const gradient = weight * decay + load<f32>(g);
    const mean = load<f32>(m) * meanKept + gradient * meanNew;
    const square = load<f32>(v) * squareKept + gradient * gradient * squareNew;
    store<f32>(m, mean);
    store<f32>(v, square);
    store<f32>(w, weight - (mean * rate) / (sqrt<f32>(square) + epsilon));
    w += 4; g += 4; m += 4; v += 4;
  }
}

/**
 * v ← ρv + (1−ρ)g²; w ← w − rate·g / √(v + ε) with `epsilonInside` the root (Keras), else / (√v + ε) (torch). ρ is a
 * double for the sake of 1 − ρ.
 */
export function rmsprop(
  w: usize, g: usize, v: usize, count: i32, rate: f32, rho: f64, epsilon: f32, epsilonInside: bool, decay: f32,
): void {
  const inside: f32 = epsilonInside ? epsilon : 0, outside: f32 = epsilonInside ? 0 : epsilon;
  const kept = <f32>rho, fresh = <f32>(1 - rho);
  const r = f32x4.splat(rate), d = f32x4.splat(decay), before = f32x4.splat(inside), after = f32x4.splat(outside);
  const old = f32x4.splat(kept), share = f32x4.splat(fresh);
  let bytes = <usize>count << 2;
  for (; bytes >= 16; bytes -= 16) {
    const weight = v128.load(w);
    const gradient = madd(weight, d, v128.load(g));
    const square = madd(v128.load(v), old, f32x4.mul(f32x4.mul(gradient, gradient), share));
    v128.store(v, square);
    const size = f32x4.add(f32x4.sqrt(f32x4.add(square, before)), after);
    v128.store(w, f32x4.sub(weight, f32x4.div(f32x4.mul(gradient, r), size)));
    w += 16; g += 16; v += 16;
  }
  for (; bytes > 0; bytes -= 4) {
    const weight = load<f32>(w);
    const gradient = weight * decay + load<f32>(g);
    const square = load<f32>(v) * kept + gradient * gradient * fresh;
    store<f32>(v, square);
    store<f32>(w, weight - (gradient * rate) / (sqrt<f32>(square + inside) + outside));
    w += 4; g += 4; v += 4;
  }
}

/**
 * m ← β₁m + (1−β₁)g; u ← max(β₂u, |g|); w ← w − rate·m / (u + ε) (Keras), or with `epsilonInside` ε joins |g| in the
 * maximum instead (torch); the caller corrects the bias in rate.
 */
export function adamax(
  w: usize, g: usize, m: usize, u: usize, count: i32,
  rate: f32, beta1: f64, beta2: f32, epsilon: f32, epsilonInside: bool, decay: f32,
): void {
  const inside: f32 = epsilonInside ? epsilon : 0, outside: f32 = epsilonInside ? 0 : epsilon;
  const kept = <f32>beta1, fresh = <f32>(1 - beta1);
  const r = f32x4.splat(rate), d = f32x4.splat(decay), before = f32x4.splat(inside), after = f32x4.splat(outside);
  const b1 = f32x4.splat(kept), c1 = f32x4.splat(fresh), b2 = f32x4.splat(beta2);
  let bytes = <usize>count << 2;
  for (; bytes >= 16; bytes -= 16) {
    const weight = v128.load(w);
    const gradient = madd(weight, d, v128.load(g));
    const mean = madd(v128.load(m), b1, f32x4.mul(gradient, c1));
    const most = f32x4.max(f32x4.mul(v128.load(u), b2), f32x4.add(f32x4.abs(gradient), before));
    v128.store(m, mean);
    v128.store(u, most);
    v128.store(w, f32x4.sub(weight, f32x4.div(f32x4.mul(mean, r), f32x4.add(most, after))));
    w += 16; g += 16; m += 16; u += 16;
  }
  for (; bytes > 0; bytes -= 4) {
    const weight = load<f32>(w);
    const gradient = weight * decay + load<f32>(g);
    const mean = load<f32>(m) * kept + gradient * fresh;
    const most = max<f32>(load<f32>(u) * beta2, abs<f32>(gradient) + inside);
    store<f32>(m, mean);
    store<f32>(u, most);
    store<f32>(w, weight - (mean * rate) / (most + outside));
    w += 4; g += 4; m += 4; u += 4;
  }
}
