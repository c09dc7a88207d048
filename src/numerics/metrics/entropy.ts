/** Shannon entropy of a distribution in bits: −Σ p·log₂ p, with 0·log 0 = 0; between 0 (certain) and log₂ n (clueless). */
export function entropyBits(probabilities: ArrayLike<number>): number {
  let bits = 0;
  for (let i = 0; i < probabilities.length; i++) {
    const p = probabilities[i];
    if (p > 0) bits -= p * Math.log2(p);
  }
  return bits;
}
