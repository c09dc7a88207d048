import styles from './Prose.module.css';
import { splitMaths } from './split-maths.ts';
import { Tex } from './Tex.tsx';

/** A formula whose TeX is no longer than this keeps to one line, with the punctuation after it. */
const mostOnOneLine = 24;

/** A short text with TeX between dollar signs. */
export function Prose({ text }: { readonly text: string }) {
  return splitMaths(text).map(({ kind, text: piece, closing }, index) =>
    kind === 'words' ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other identity.
      <span key={index} className={piece.length <= mostOnOneLine ? styles.together : undefined}>
        <Tex tex={piece} />
        {closing}
      </span>
    ),
  );
}
