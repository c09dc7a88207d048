/** A piece of a text: words, or TeX without its dollar signs. */
export interface Piece {
  readonly kind: 'words' | 'maths';
  readonly text: string;
  /** Punctuation right after a formula, which must not begin a line. */
  readonly closing?: string;
}

/** Cuts "so $x$ and $y$." at its dollar signs; `\$` is a dollar, and a lone dollar sign stays one. */
export function splitMaths(text: string): Piece[] {
  const pieces: Piece[] = [];
  let rest = 0;
  for (const match of text.matchAll(/(?<!\\)\$((?:\\.|[^$\\])+)\$([.,;:?!)]*)/g)) {
    if (match.index > rest) pieces.push(words(text.slice(rest, match.index)));
    const [whole, tex = '', closing] = match;
    pieces.push({ kind: 'maths', text: tex, ...(closing && { closing }) });
    rest = match.index + whole.length;
  }
  if (rest < text.length) pieces.push(words(text.slice(rest)));
  return pieces;
}

function words(text: string): Piece {
  return { kind: 'words', text: text.replaceAll('\\$', '$') };
}
