import { type RefObject, useEffect } from 'react';

/** Makes displayed formulas that are wider than their column stops of the tab key, so that they can be scrolled by keys. */
export function useReachableFormulas(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = page.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      for (const formula of element.querySelectorAll<HTMLElement>('.katex-display')) markScrollable(formula);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [page]);
}

function markScrollable(formula: HTMLElement): void {
  if (formula.scrollWidth > formula.clientWidth) {
    formula.tabIndex = 0;
    formula.setAttribute('role', 'group');
    formula.setAttribute('aria-label', 'Formula');
  } else if (formula.hasAttribute('tabindex')) {
    for (const name of ['tabindex', 'role', 'aria-label']) formula.removeAttribute(name);
  }
}
