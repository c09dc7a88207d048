/** A key with what it does, for the list of keys. */
export interface LectureKey {
  readonly keys: readonly string[];
  readonly does: string;
}

/** Every key of lecture mode; a clicker sends Page Up and Page Down. */
export const lectureKeys: readonly LectureKey[] = [
  { keys: ['Page Down'], does: 'further down, then the next part, then the next problem' },
  { keys: ['Page Up'], does: 'further up, then the part before' },
  { keys: ['Space'], does: 'run, pause or go on with the experiment of the lab' },
  { keys: ['+', '−'], does: 'larger and smaller type' },
  { keys: ['L'], does: 'lecture mode on and off' },
  { keys: ['Esc'], does: 'leave lecture mode' },
  { keys: ['?'], does: 'this list' },
];

const typedInto = 'textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], dialog[open]';
const notTypedInto = ['checkbox', 'radio', 'range', 'button', 'submit', 'reset', 'color', 'file'];

/** Whether a key belongs to the field, the dialog or the browser rather than to the page. */
export function isMeantForAField(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return true;
  if (!(event.target instanceof Element)) return false;
  if (event.target instanceof HTMLInputElement) return !notTypedInto.includes(event.target.type);
  return event.target.closest(typedInto) !== null;
}

const pressable =
  'button, a[href], input, select, textarea, summary, label, [role="application"], [role="slider"], [role="button"], [contenteditable]';

/** Whether the space bar already means something where the focus is. */
export function isPressable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(pressable) !== null;
}

const pagedThemselves = 'textarea, select, input[type="range"], dialog[open], [role="slider"]';

/** Whether Page Up and Page Down already mean something where the focus is. */
export function isPaged(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(pagedThemselves) !== null;
}
