import 'katex/dist/katex.min.css';
import { useEffect, useState } from 'react';
import { loadKatex } from './load-katex.ts';

interface TexProps {
  readonly tex: string;
  /** On a line of its own. */
  readonly display?: boolean;
}

/** A formula. KaTeX is fetched when the first one is drawn; until then the TeX itself stands there. */
export function Tex({ tex, display = false }: TexProps) {
  const [html, setHtml] = useState<string>();
  useEffect(() => {
    let wanted = true;
    void loadKatex().then((katex) => {
      if (wanted)
        setHtml(katex.renderToString(tex, { displayMode: display, throwOnError: false, output: 'htmlAndMathml' }));
    });
    return () => {
      wanted = false;
    };
  }, [tex, display]);
  if (html === undefined) return <span>{tex}</span>;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX escapes what it is given, and all of it is the course's own.
  return <span dangerouslySetInnerHTML={{ __html: html }} />;
}
