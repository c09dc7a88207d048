import { useEffect } from 'react';
import { create } from 'zustand';

/** Whether the page is shown to a lecture hall: only the lab, large. */
export const useLecture = create<{ readonly on: boolean }>()(() => ({ on: false }));

/** Turns lecture mode on or off. */
export function toggleLecture(): void {
  useLecture.setState(({ on }) => ({ on: !on }));
}

/** Listens for L (on and off) and Escape (off), and marks <html> so that the type grows. */
export function useLectureKeys(): void {
  const { on } = useLecture();
  useEffect(() => {
    document.documentElement.toggleAttribute('data-lecture', on);
  }, [on]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isMeantForAField(event)) return;
      if (event.key === 'l' || event.key === 'L') toggleLecture();
      else if (event.key === 'Escape' && useLecture.getState().on) useLecture.setState({ on: false });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

const typedInto = 'textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], dialog[open]';
const notTypedInto = ['checkbox', 'radio', 'range', 'button', 'submit', 'reset', 'color', 'file'];

function isMeantForAField(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return true;
  if (!(event.target instanceof Element)) return false;
  if (event.target instanceof HTMLInputElement) return !notTypedInto.includes(event.target.type);
  return event.target.closest(typedInto) !== null;
}
