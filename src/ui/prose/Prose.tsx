import { splitMaths } from './split-maths.ts';
import { Tex } from './Tex.tsx';

/** A short text with TeX between dollar signs. */
export function Prose({ text }: { readonly text: string }) {
  return splitMaths(text).map((piece, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other identity.
    piece.kind === 'maths' ? <Tex key={index} tex={piece.text} /> : piece.text,
  );
}
