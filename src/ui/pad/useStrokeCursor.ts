import { type KeyboardEvent, useRef, useState } from 'react';
import type { Sheet } from './sheet.ts';

/** The pen as the keyboard moves it. */
export interface StrokeCursor {
  readonly x: number;
  readonly y: number;
  readonly down: boolean;
}

const step = 0.04;
const fineStep = 0.01;
const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Drawing without a pointer: arrows move the pen (two at once: slantwise; with Shift: finely), Space puts it down and
 * lifts it. The cursor is null until a key is used, and again when the focus leaves.
 */
export function useStrokeCursor(sheet: Sheet) {
  const [cursor, setCursor] = useState<StrokeCursor | null>(null);
  const held = useRef(new Set<string>());
  const from = cursor ?? { x: 0.5, y: 0.25, down: false };
  // Clearing or undoing in the middle of a stroke lifts the pen too.
  const down = from.down && sheet.live !== null;

  const move = (distance: number) => {
    const moves = [...held.current].map((key) => directions[key]);
    const inside = (value: number) => Math.min(1, Math.max(0, value));
    const x = inside(from.x + distance * moves.reduce((sum, [dx]) => sum + dx, 0));
    const y = inside(from.y + distance * moves.reduce((sum, [, dy]) => sum + dy, 0));
    if (down) sheet.extend([x, y]);
    setCursor({ x, y, down });
  };
  const togglePen = () => {
    if (down) sheet.end();
    else sheet.begin(from.x, from.y);
    setCursor({ ...from, down: !down });
  };
  const lift = () => {
    held.current.clear();
    if (down) sheet.end();
    setCursor(null);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key in directions) {
      held.current.add(event.key);
      move(event.shiftKey ? fineStep : step);
    } else if (event.key === ' ') {
      if (!event.repeat) togglePen();
    } else return;
    event.preventDefault();
  };
  const onKeyUp = (event: KeyboardEvent) => held.current.delete(event.key);
  return { cursor, handlers: { onKeyDown, onKeyUp, onBlur: lift, onPointerDown: lift } };
}
