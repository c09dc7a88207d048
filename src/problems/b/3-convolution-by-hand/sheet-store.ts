import { useMemo } from 'react';
import { create } from 'zustand';
import { answerKey, answers } from '../../../ui/questions/answers-store.ts';
import { type Exercise, type ExerciseChoice, exerciseOf, sideOf } from './exercise.ts';
import { type CellState, checkSheet, readChoice, readSheet, type Sheet } from './sheet.ts';

/** How much of the working is shown for a cell that is not yet right. */
export type Help = 'factors' | 'products' | 'sum';

interface DeskState {
  /** The cell the window belongs to, by its place in the sheet. */
  readonly active: number;
  /** Whether the active cell is being typed into: it is not called wrong before it is left. */
  readonly typing: boolean;
  readonly help: Help;
  /** Sheets before each change, oldest first, by key. */
  readonly past: Readonly<Record<string, readonly string[]>>;
  /** Where an edit began, so that its keystrokes are undone together. */
  readonly editing: string | null;
}

/** What lies on the reader's desk; the sheets themselves are kept among the answers. */
export const useDesk = create<DeskState>()(() => ({
  active: 0,
  typing: false,
  help: 'factors',
  past: {},
  editing: null,
}));

const { getState, setState } = useDesk;
const problem = 'b/3-convolution-by-hand';
const choiceKey = answerKey(problem, 'exercise');
const keyOf = ({ number, stride, padding }: ExerciseChoice) =>
  answerKey(problem, `sheet-${number}-${stride}-${padding}`);

/** An exercise with what the reader has written, and how every cell stands. */
export interface OpenSheet {
  readonly choice: ExerciseChoice;
  readonly exercise: Exercise;
  readonly side: number;
  readonly sheet: Sheet;
  readonly states: readonly CellState[];
}

/** The sheet of an exercise, by default of the one the reader is at. */
export function useSheet(wanted?: ExerciseChoice): OpenSheet {
  const choiceText = answers.use((state) => state.answers[choiceKey]?.text);
  const choice = useMemo(() => wanted ?? readChoice(choiceText), [wanted, choiceText]);
  const text = answers.use((state) => state.answers[keyOf(choice)]?.text);
  return useMemo(() => openSheet(choice, text), [choice, text]);
}

function openSheet(choice: ExerciseChoice, text: string | undefined): OpenSheet {
  const exercise = exerciseOf(choice);
  const sheet = readSheet(text, exercise);
  return { choice, exercise, side: sideOf(exercise), sheet, states: checkSheet(exercise, sheet) };
}

function currentSheet(): OpenSheet {
  const kept = answers.use.getState().answers;
  const choice = readChoice(kept[choiceKey]?.text);
  return openSheet(choice, kept[keyOf(choice)]?.text);
}

/** Goes to an exercise; what was written in others stays. */
export function choose(choice: ExerciseChoice): void {
  answers.set(choiceKey, JSON.stringify(choice));
  setState({ active: 0, typing: false, editing: null });
}

/** Puts the window over the part of the image that a cell belongs to. */
export function goTo(index: number): void {
  const last = currentSheet().sheet.length - 1;
  setState({ active: Math.max(0, Math.min(last, index)), typing: false, editing: null });
}

/** Writes into the active cell. */
export function write(text: string): void {
  const { active, editing } = getState();
  const { sheet, choice } = currentSheet();
  const mark = `${keyOf(choice)} ${active}`;
  if (editing !== mark) remember(choice, sheet);
  setState({ typing: true, editing: mark });
  store(choice, sheet.with(active, text.slice(0, 12)));
}

/** The reader is done with the active cell: it may be called wrong now. */
export function endWriting(): void {
  setState({ typing: false, editing: null });
}

/** Takes the last change of this sheet back. */
export function undo(): void {
  const { past } = getState();
  const { choice, exercise } = currentSheet();
  const key = keyOf(choice);
  const before = past[key] ?? [];
  if (before.length === 0) return;
  setState({ past: { ...past, [key]: before.slice(0, -1) }, typing: false, editing: null });
  store(choice, readSheet(before.at(-1), exercise));
}

/** Empties this sheet; can be undone. */
export function reset(): void {
  const { sheet, choice } = currentSheet();
  if (sheet.every((text) => text === '')) return;
  remember(choice, sheet);
  setState({ active: 0, typing: false, editing: null });
  store(
    choice,
    sheet.map(() => ''),
  );
}

/** Sets how much of the working is shown. */
export function setHelp(help: Help): void {
  setState({ help });
}

/** Whether something of this sheet can be taken back. */
export function useCanUndo(choice: ExerciseChoice): boolean {
  return useDesk((state) => (state.past[keyOf(choice)]?.length ?? 0) > 0);
}

function remember(choice: ExerciseChoice, sheet: Sheet): void {
  const { past } = getState();
  const key = keyOf(choice);
  setState({ past: { ...past, [key]: [...(past[key] ?? []), JSON.stringify(sheet)] } });
}

function store(choice: ExerciseChoice, sheet: Sheet): void {
  const isDone = checkSheet(exerciseOf(choice), sheet).every((state) => state === 'right');
  answers.set(keyOf(choice), JSON.stringify(sheet), isDone ? 'right' : undefined);
}
