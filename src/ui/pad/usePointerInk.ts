import { type RefObject, useEffect } from 'react';
import type { Sheet } from './sheet.ts';

/** Lets mouse, finger and pen draw: one pointer at a time, captured, so that a stroke may leave the pad and come back. */
export function usePointerInk(canvas: RefObject<HTMLCanvasElement | null>, sheet: Sheet): void {
  useEffect(() => (canvas.current ? followPointer(canvas.current, sheet) : undefined), [canvas, sheet]);
}

/** Without capture a stroke merely ends at the pad's edge; that is no reason to lose it. */
function capture(element: HTMLCanvasElement, pointer: number): void {
  try {
    element.setPointerCapture(pointer);
  } catch {
    // The pointer has gone already, or was never a real one.
  }
}

function followPointer(element: HTMLCanvasElement, sheet: Sheet): () => void {
  let drawing: number | null = null;
  const position = ({ clientX, clientY }: PointerEvent, { left, top, width, height }: DOMRect) =>
    [(clientX - left) / width, (clientY - top) / height] as const;

  const down = (event: PointerEvent) => {
    // Only the first finger, only the main button: a second one belongs to a gesture or a menu.
    if (drawing !== null || event.button !== 0 || event.ctrlKey) return;
    drawing = event.pointerId;
    capture(element, event.pointerId);
    sheet.begin(...position(event, element.getBoundingClientRect()));
  };
  const move = (event: PointerEvent) => {
    if (event.pointerId !== drawing) return;
    // The button was let go where the browser could not see it.
    if (event.buttons === 0) return up(event);
    const box = element.getBoundingClientRect();
    const coalesced = event.getCoalescedEvents?.() ?? [];
    const all = coalesced.length > 0 ? coalesced : [event];
    sheet.extend(all.flatMap((each) => position(each, box)));
  };
  const up = (event: PointerEvent) => {
    if (event.pointerId !== drawing) return;
    drawing = null;
    sheet.end();
  };
  const refuse = (event: Event) => event.preventDefault();

  const leave = new AbortController();
  const { signal } = leave;
  element.addEventListener('pointerdown', down, { signal });
  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerup', up, { signal });
  element.addEventListener('pointercancel', up, { signal });
  element.addEventListener('lostpointercapture', up, { signal });
  // A long press must not open a menu or start a selection in the middle of a stroke.
  element.addEventListener('contextmenu', refuse, { signal });
  element.addEventListener('touchstart', refuse, { signal, passive: false });
  return () => {
    leave.abort();
    sheet.end();
  };
}
