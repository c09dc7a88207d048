import { type RefObject, useEffect } from 'react';
import { wantedPart } from '../href.ts';

/** Scrolls to the part that the address asks for (`?part=questions`), as soon as the page has it. */
export function useWantedPart(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const wanted = wantedPart();
    const article = page.current;
    if (!wanted || !article) return undefined;
    const show = () => {
      const part = article.querySelector(`[data-part="${CSS.escape(wanted)}"]`);
      part?.scrollIntoView();
      return part !== null;
    };
    // After the shell has gone to the top of the new page.
    const frame = requestAnimationFrame(show);
    const observer = new MutationObserver(() => {
      if (show()) observer.disconnect();
    });
    observer.observe(article, { childList: true });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [page]);
}
