import { type RefObject, useEffect, useState } from 'react';

/** Whether something is wider than its box, and whether more of it lies beyond the right edge. */
export function useSideways(box: RefObject<HTMLElement | null>): { readonly scrolls: boolean; readonly more: boolean } {
  const [state, setState] = useState({ scrolls: false, more: false });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => {
      const { scrollWidth, clientWidth, scrollLeft } = element;
      const scrolls = scrollWidth > clientWidth;
      const more = scrollLeft + clientWidth < scrollWidth - 1;
      setState((before) => (before.scrolls === scrolls && before.more === more ? before : { scrolls, more }));
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box]);
  return state;
}
