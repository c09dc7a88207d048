import { useEffect } from 'react';
import { isMeantForAField, isPaged, isPressable } from './lecture-keys.ts';
import { changeType } from './useLecture.ts';
import type { Walk } from './useWalk.ts';

/** Page Up and Page Down (which presenters' clickers send), space, plus and minus, while lecture mode is on. */
export function useClicker(walk: Walk): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (actOn(event, walk)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}

/** Whether the key meant something here. */
function actOn(event: KeyboardEvent, walk: Walk): boolean {
  if (event.key === 'PageDown' || event.key === 'PageUp') {
    if (isPaged(event.target)) return false;
    turn(event.key === 'PageDown' ? 1 : -1, walk);
    return true;
  }
  if (isMeantForAField(event)) return false;
  if (event.key === '+' || event.key === '=') changeType(1);
  else if (event.key === '-' || event.key === '−') changeType(-1);
  else return event.key === ' ' && !isPressable(event.target) && pressRun();
  return true;
}

/** What is higher than the screen is scrolled through before the part is turned. */
function turn(direction: 1 | -1, walk: Walk): void {
  const { scrollTop, scrollHeight, clientHeight } = document.documentElement;
  const rest = direction > 0 ? scrollHeight - clientHeight - scrollTop : scrollTop;
  if (rest > 1) window.scrollBy({ top: direction * Math.min(rest, 0.85 * clientHeight), behavior: 'instant' });
  else if (direction > 0) walk.on?.();
  else walk.back?.();
}

/** Presses the button that runs, pauses or goes on: of several labs that of the first on the screen, else of the first. */
function pressRun(): boolean {
  const buttons = document.querySelectorAll<HTMLButtonElement>('main [data-lecture-run]:not(:disabled)');
  const shown = [...buttons].filter((button) => button.offsetParent !== null);
  const button = shown.find(isOnScreen) ?? shown[0];
  button?.click();
  return button !== undefined;
}

function isOnScreen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
