import { useEffect, useState } from 'react';
import { type PagePart, pageParts } from './page-parts.ts';
import { useLecture } from './useLecture.ts';

/** The parts of the page and which of them is shown. */
export interface ShownPart {
  readonly parts: readonly PagePart[];
  readonly index: number;
}

/** Shows one part of the page and hides the others, for as long as lecture mode is on. */
export function useShownPart(place: string): ShownPart {
  const parts = useParts();
  const lecture = useLecture();
  const wanted = lecture.place === place ? lecture.part : 0;
  const index = Math.min(wanted, Math.max(0, parts.length - 1));
  useEffect(() => {
    parts.forEach(({ element }, i) => element.toggleAttribute('data-on-show', i === index));
    window.scrollTo(0, 0);
    return () => {
      for (const { element } of parts) element.removeAttribute('data-on-show');
    };
  }, [parts, index]);
  return { parts, index };
}

/** The parts as they come: a page's text is fetched after its heading stands. */
function useParts(): readonly PagePart[] {
  const [parts, setParts] = useState(pageParts);
  useEffect(() => {
    const main = document.querySelector('main');
    if (!main) return undefined;
    const look = () => setParts((before) => (areSame(before, pageParts()) ? before : pageParts()));
    look();
    const observer = new MutationObserver(look);
    observer.observe(main, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  return parts;
}

function areSame(before: readonly PagePart[], now: readonly PagePart[]): boolean {
  return before.length === now.length && before.every(({ element }, i) => element === now[i]?.element);
}
