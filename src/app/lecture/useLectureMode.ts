import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { isMeantForAField } from './lecture-keys.ts';
import { pageParts, partInView } from './page-parts.ts';
import { enterLecture, leaveLecture, showHelp, useLecture } from './useLecture.ts';

/** Turns lecture mode on at the part the reader is at, or off. */
export function toggleLecture(place: string): void {
  if (useLecture.getState().on) leaveLecture();
  else enterLecture(place, partInView());
}

/** Listens for L, Escape and ?, marks <html> so that the type grows, and keeps the reader's place on leaving. */
export function useLectureMode(): void {
  const { on, part, scale } = useLecture();
  const [place] = useLocation();
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-lecture', on);
    document.documentElement.style.setProperty('--lecture-scale', on ? String(scale) : '1');
  }, [on, scale]);

  const left = useRef(part);
  left.current = part;
  const wasOn = useRef(on);
  useEffect(() => {
    if (wasOn.current && !on) {
      const parts = pageParts();
      parts[Math.min(left.current, parts.length - 1)]?.element.scrollIntoView();
    }
    wasOn.current = on;
  }, [on]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isMeantForAField(event)) return;
      if (event.key === 'l' || event.key === 'L') toggleLecture(place);
      else if (event.key === '?') showHelp(true);
      else if (event.key === 'Escape' && useLecture.getState().on) leaveLecture();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [place]);
}
