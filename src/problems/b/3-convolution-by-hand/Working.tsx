import { Segments } from '../../../ui/controls/Segments.tsx';
import { Tex } from '../../../ui/prose/Tex.tsx';
import { slipsOfCell } from './sheet.ts';
import { type Help, type OpenSheet, setHelp, useDesk } from './sheet-store.ts';
import { slipInWords } from './slip-words.ts';
import type { Place } from './slips.ts';
import { typesetCell } from './typeset-cell.ts';
import styles from './working.module.css';

interface WorkingProps {
  readonly open: OpenSheet;
  readonly active: number;
  readonly place: Place;
}

const helps: readonly { value: Help; label: string }[] = [
  { value: 'factors', label: 'Factors' },
  { value: 'products', label: 'Products' },
  { value: 'sum', label: 'Sum' },
];

/** The nine products of the active cell, and what a wrong number there may have come from. */
export function Working({ open, active, place }: WorkingProps) {
  const help = useDesk((state) => state.help);
  const shown = open.states[active] === 'right' ? 'sum' : help;
  return (
    <section className={styles.working} aria-label="Working">
      <p className={styles.title}>
        Row {place[0] + 1}, column {place[1] + 1}
      </p>
      <Tex display tex={typesetCell(open.exercise, place, shown)} />
      <Segments legend="Show" options={helps} value={help} onChange={(value) => setHelp(value as Help)} />
      <Explanation open={open} active={active} place={place} />
    </section>
  );
}

function Explanation({ open, active, place }: WorkingProps) {
  const typing = useDesk((state) => state.typing);
  const state = open.states[active] ?? 'empty';
  const isDone = open.states.every((other) => other === 'right');
  return (
    <div role="status" className={styles.explanation} data-state={typing && state !== 'right' ? 'empty' : state}>
      {isDone && <p>All {open.states.length} cells are right.</p>}
      {!isDone && state === 'right' && <p>Right.</p>}
      {!typing && state === 'unclear' && (
        <p>A whole number is wanted here, with a minus sign where it is below zero.</p>
      )}
      {!typing && state === 'wrong' && <Slips open={open} active={active} place={place} />}
    </div>
  );
}

function Slips({ open, active, place }: WorkingProps) {
  const [first, second] = slipsOfCell(open.exercise, open.sheet, active);
  if (!first) {
    return <p>Not this number. Show the products and compare them with yours one by one.</p>;
  }
  return (
    <>
      <p>{slipInWords(first, open.exercise, place)}</p>
      {second && <p>It can also have come about otherwise. {slipInWords(second, open.exercise, place)}</p>}
    </>
  );
}
