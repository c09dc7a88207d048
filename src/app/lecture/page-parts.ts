/** A part of the page on show. */
export interface PagePart {
  readonly element: HTMLElement;
  /** "Lab", "Pitfall: …" */
  readonly title: string;
}

/** The parts of the page on show, in their order; none on pages that are one whole. */
export function pageParts(): readonly PagePart[] {
  const elements = document.querySelectorAll<HTMLElement>('main [data-page="problem"] > [data-part]');
  return [...elements].map((element) => ({ element, title: element.querySelector('h2')?.textContent?.trim() ?? '' }));
}

/** The part the reader pressed last, or came back to, and how far the page was scrolled then. */
let touched: { readonly element: Element; readonly scroll: number } | undefined;

/** Notes that the reader is at the part around an element; it holds until the page is scrolled. */
export function touchPart(inside: EventTarget | null): void {
  const element = inside instanceof Element ? inside.closest('[data-part]') : null;
  touched = element ? { element, scroll: window.scrollY } : undefined;
}

/** Which part the reader is at: the one with the focus, else the one pressed last, else the last that has begun on the screen. */
export function partInView(): number {
  const parts = pageParts();
  const focused = parts.findIndex(({ element }) => element.contains(document.activeElement));
  if (focused >= 0) return focused;
  const pressed = parts.findIndex(({ element }) => element === touched?.element);
  if (touched && pressed >= 0 && Math.abs(touched.scroll - window.scrollY) < 8) return pressed;
  const line = 0.4 * window.innerHeight;
  // A lab that stands beside the text says nothing about how far the reader is.
  const begun = parts.findLastIndex(
    ({ element }) => getComputedStyle(element).position !== 'sticky' && element.getBoundingClientRect().top <= line,
  );
  return Math.max(0, begun);
}
