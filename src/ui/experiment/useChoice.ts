import { useState } from 'react';
import type { PlanChoice } from './plan-choice.ts';

interface Edits {
  readonly now: PlanChoice;
  readonly before: readonly PlanChoice[];
  /** What was edited last; edits of the same thing in a row count as one. */
  readonly last: string | undefined;
}

const mostUndone = 100;

/** What the reader chose, with every edit to be taken back. */
export function useChoice(first: () => PlanChoice) {
  const [{ now, before }, setEdits] = useState<Edits>(() => ({ now: first(), before: [], last: undefined }));
  const set = (choice: PlanChoice, of?: string) =>
    setEdits((edits) => ({
      now: choice,
      before: of !== undefined && of === edits.last ? edits.before : [...edits.before, edits.now].slice(-mostUndone),
      last: of,
    }));
  const undo = () =>
    setEdits((edits) => ({
      now: edits.before.at(-1) ?? edits.now,
      before: edits.before.slice(0, -1),
      last: undefined,
    }));
  return { choice: now, set, undo: before.length > 0 ? undo : undefined };
}
