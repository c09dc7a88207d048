import styles from './diagram.module.css';
import type { Box } from './diagram-layout.ts';
import { classes } from './structure.ts';
import { unitRow } from './unit-row.ts';

interface UnitColumnProps {
  readonly box: Box;
  readonly values: Float32Array | undefined;
  /** The value of a full bar; the largest absolute value unless given. */
  readonly limit?: number;
  /** Writes the digits beside the bars. */
  readonly named?: boolean;
}

/** The ten units as short bars around a zero line, or from the left where nothing is negative. */
export function UnitColumn({ box, values, limit, named = false }: UnitColumnProps) {
  const numbers = Array.from({ length: classes }, (_, k) => values?.[k] ?? 0);
  const full = limit ?? (Math.max(...numbers.map(Math.abs)) || 1);
  const signed = numbers.some((value) => value < 0);
  const top = values ? numbers.indexOf(Math.max(...numbers)) : -1;
  return numbers.map((value, unit) => {
    const row = unitRow(box, unit);
    const reach = (Math.abs(value) / full) * (signed ? row.width / 2 : row.width);
    const zero = row.x + (signed ? row.width / 2 : 0);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a unit is its place
      <g key={unit} data-top={unit === top || undefined} className={styles.unit}>
        <rect {...row} className={styles.track} />
        <rect
          x={value < 0 ? zero - reach : zero}
          y={row.y}
          width={reach}
          height={row.height}
          data-sign={value < 0 ? 'negative' : 'positive'}
        />
        {named && (
          <text x={row.x - 3} y={row.y + row.height / 2}>
            {unit}
          </text>
        )}
      </g>
    );
  });
}
