import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { isMeantForAField } from './lecture-keys.ts';
import { pageParts, partInView, touchPart } from './page-parts.ts';
import { enterLecture, leaveLecture, showHelp, useLecture } from './useLecture.ts';

/** Turns lecture mode on at the part the reader is at, or off. */
export function toggleLecture(place: string): void {
  if (useLecture.getState().on) leaveLecture();
  else enterLecture(place, partInView());
}

/** Listens for L, Escape and ?, marks <html> so that the type grows, and keeps the reader's place on leaving. */
export function useLectureMode(): void {
  const { on, scale } = useLecture();
  const [place] = useLocation();
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-lecture', on);
    document.documentElement.style.setProperty('--lecture-scale', on ? String(scale) : '1');
  }, [on, scale]);
  usePlaceKept(on);

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

/** After lecture mode the page stands at the part that was shown last; what was pressed since says where a lecture begins. */
function usePlaceKept(on: boolean): void {
  const wasOn = useRef(on);
  useEffect(() => {
    if (wasOn.current && !on) {
      const parts = pageParts();
      const shown = parts[Math.min(useLecture.getState().part, parts.length - 1)]?.element;
      shown?.scrollIntoView();
      touchPart(shown ?? null);
    }
    wasOn.current = on;
  }, [on]);
  useEffect(() => {
    const onPress = ({ target }: PointerEvent) => touchPart(target);
    window.addEventListener('pointerdown', onPress);
    return () => window.removeEventListener('pointerdown', onPress);
  }, []);
}
