import 'katex/dist/katex.min.css';
import { useEffect, useState } from 'react';
import { loadKatex } from './load-katex.ts';
import { spokenTex } from './spoken-tex.ts';

interface TexProps {
  readonly tex: string;
  /** On a line of its own. */
  readonly display?: boolean;
}

/** A formula. KaTeX is fetched when the first one is drawn; until then the TeX itself stands there. */
export function Tex({ tex, display = false }: TexProps) {
  const [html, setHtml] = useState<string>();
  const spoken = spokenTex(tex);
  useEffect(() => {
    let wanted = true;
    void loadKatex().then((katex) => {
      const output = 'htmlAndMathml';
      if (wanted) setHtml(katex.renderToString(tex, { displayMode: display, throwOnError: false, output }));
    });
    return () => {
      wanted = false;
    };
  }, [tex, display]);
  // A symbol in a table's heading or a field's name must have words; longer formulas are read from their MathML.
  const name = spoken ? { role: 'math', 'aria-label': spoken } : {};
  if (html === undefined) return <span {...name}>{tex}</span>;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX escapes what it is given, and all of it is the course's own.
  return <span {...name} dangerouslySetInnerHTML={{ __html: html }} />;
}
