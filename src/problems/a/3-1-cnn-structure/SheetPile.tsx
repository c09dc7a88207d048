import styles from './diagram.module.css';
import type { Pile } from './diagram-layout.ts';

interface SheetPileProps {
  readonly pile: Pile;
  /** Addresses of the sheets' pictures, the front one first; blank sheets where there are none. */
  readonly pictures: readonly string[];
}

/** Square sheets one behind the other, each with its map. */
export function SheetPile({ pile, pictures }: SheetPileProps) {
  const { front, offset, count } = pile;
  const fromBack = Array.from({ length: count }, (_, i) => count - 1 - i);
  return fromBack.map((depth) => {
    const at = { x: front.x + depth * offset, y: front.y - depth * offset, width: front.width, height: front.height };
    return (
      <g key={depth} className={styles.sheet}>
        <rect {...at} />
        {pictures[depth] && <image {...at} href={pictures[depth]} preserveAspectRatio="none" />}
        <rect {...at} className={styles.edge} />
      </g>
    );
  });
}
