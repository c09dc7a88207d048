import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react';
import { Button } from '../controls/Button.tsx';
import { Icon } from '../controls/Icon.tsx';
import { Prose } from '../prose/Prose.tsx';
import styles from './questions.module.css';

interface OrderedItemProps {
  readonly label: string;
  /** 1 for the first. */
  readonly place: number;
  readonly of: number;
  readonly onMove: (by: -1 | 1) => void;
}

const directions = [
  { by: -1, name: 'up', key: 'ArrowUp' },
  { by: 1, name: 'down', key: 'ArrowDown' },
] as const;

/** One item of an order, with its place and its two buttons; keeps the focus while it moves. */
export function OrderedItem({ label, place, of, onMove }: OrderedItemProps) {
  const id = useId();
  const focused = useRef<HTMLElement>(null);

  // Moving its element in the page takes the focus away from a button inside.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place says that it has moved.
  useLayoutEffect(() => {
    focused.current?.focus();
    focused.current = null;
  }, [place]);
  const move = (by: -1 | 1, from: EventTarget) => {
    const canMove = by === -1 ? place > 1 : place < of;
    if (!canMove) return;
    focused.current = from as HTMLElement;
    onMove(by);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = directions.find(({ key }) => key === event.key);
    if (!event.altKey || !direction) return;
    event.preventDefault();
    move(direction.by, event.target);
  };
  return (
    <li className={styles.item} onKeyDown={onKeyDown}>
      <span className={styles.itemPlace}>{place}</span>
      <span id={id} className={styles.itemLabel}>
        <Prose text={label} />
      </span>
      {directions.map(({ by, name }) => (
        <Button
          key={name}
          id={`${id}-${name}`}
          className={styles.mover}
          aria-label={`Move ${name}:`}
          aria-labelledby={`${id}-${name} ${id}`}
          aria-disabled={by === -1 ? place === 1 : place === of}
          onClick={({ currentTarget }) => move(by, currentTarget)}
        >
          <Icon name={name} />
        </Button>
      ))}
    </li>
  );
}
