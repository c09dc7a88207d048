/** Commands whose arguments make a shape; a flat sentence would misread them, so MathML speaks for them. */
const structural =
  /\\(frac|dfrac|tfrac|sqrt|sum|prod|int|left|right|begin|end|binom|lVert|rVert|overline|hat|bar|vec|text|mathrm|big|Big)/;

/** A short formula in words ("f sub 0", "y equals 1"); undefined where it is not that simple. */
export function spokenTex(tex: string): string | undefined {
  if (structural.test(tex) || /[&\\]{2}/.test(tex)) return undefined;
  const words = tex
    .replace(/\\[,;:! ]/g, ' ')
    .replace(/\\([a-zA-Z]+)/g, ' $1 ')
    .replace(/_/g, ' sub ')
    .replace(/\^/g, ' to the power ')
    .replace(/=/g, ' equals ')
    .replace(/-/g, ' minus ')
    .replace(/\+/g, ' plus ')
    .replace(/[{}]/g, ' ');
  return words.replace(/\s+/g, ' ').trim();
}
