const side = 28;

/**
 * A 28×28 image with its lines made thicker (amount > 0) or thinner (< 0): one step of grey dilation or erosion over the
 * four neighbours, blended in by |amount| ≤ 1. A line grows or shrinks by about 2·|amount| pixels; when thinned, every
 * pixel keeps (1 − |amount|) of its ink at least, so that thin lines fade rather than vanish.
 */
export function changeWeight(image: Uint8Array, amount: number): Uint8Array {
  const out = new Uint8Array(image.length);
  const share = Math.min(1, Math.abs(amount));
  const pick = amount > 0 ? Math.max : Math.min;
  for (let y = 0, at = 0; y < side; y++) {
    for (let x = 0; x < side; x++, at++) {
      const left = x > 0 ? image[at - 1] : 0;
      const right = x < side - 1 ? image[at + 1] : 0;
      const above = y > 0 ? image[at - side] : 0;
      const below = y < side - 1 ? image[at + side] : 0;
      const target = pick(image[at], left, right, above, below);
      out[at] = Math.round(image[at] + share * (target - image[at]));
    }
  }
  return out;
}
