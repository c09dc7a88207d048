import { useEffect } from 'react';
import type { Sheet } from './sheet.ts';

/** Anywhere on the page, except where text is typed: C clears the pad, Ctrl+Z or Cmd+Z takes the last stroke back. */
export function usePadKeys(sheet: Sheet): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || isTyping(event.target)) return;
      const command = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (key === 'c' && !command) sheet.clear();
      else if (key === 'z' && command && !event.shiftKey) sheet.undo();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [sheet]);
}

const notTypedInto = new Set(['checkbox', 'radio', 'range', 'button', 'submit', 'reset', 'color', 'file']);

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !notTypedInto.has(target.type);
  return target.isContentEditable || target.closest('textarea, select, [role="textbox"], dialog[open]') !== null;
}
