import type { ReactNode } from 'react';
import styles from './NetworkViews.module.css';

/** One small picture among many. */
export interface Tile {
  readonly id: number;
  readonly caption: string;
  /** The full name, for those who cannot see the picture. */
  readonly name: string;
  readonly picture: ReactNode;
}

interface TileGridProps {
  readonly label: string;
  readonly tiles: readonly Tile[];
  /** Least width of a tile in rem. */
  readonly size?: number;
  readonly chosen?: number | undefined;
  /** Makes every tile a button. */
  readonly onChoose?: ((id: number) => void) | undefined;
}

/** Small multiples in a grid that fills the width. */
export function TileGrid({ label, tiles, size = 3.5, chosen, onChoose }: TileGridProps) {
  // A page that knows its room may fix the number of columns, so that sixteen do not end in a row of two.
  const columns = {
    gridTemplateColumns: `repeat(var(--tile-columns, auto-fill), minmax(var(--tile-least, ${size}rem), 1fr))`,
  };
  return (
    <ul className={styles.tiles} aria-label={label} style={columns}>
      {tiles.map(({ id, caption, name, picture }) => (
        <li key={id}>
          {onChoose ? (
            <button
              type="button"
              className={styles.tile}
              aria-label={name}
              aria-pressed={id === chosen}
              onClick={() => onChoose(id)}
            >
              {picture}
              <span className={styles.caption}>{caption}</span>
            </button>
          ) : (
            <span className={styles.tile} role="img" aria-label={name}>
              {picture}
              <span className={styles.caption}>{caption}</span>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
