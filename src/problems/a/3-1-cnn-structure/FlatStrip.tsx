import styles from './diagram.module.css';
import type { Box } from './diagram-layout.ts';
import { flatStrip } from './flat-strip.ts';

interface FlatStripProps {
  readonly box: Box;
  readonly picture: string | undefined;
}

/** All numbers in one list, written in short rows. */
export function FlatStrip({ box, picture }: FlatStripProps) {
  const at = flatStrip(box);
  return (
    <g className={styles.sheet}>
      <rect {...at} />
      {picture && <image {...at} href={picture} preserveAspectRatio="none" />}
      <rect {...at} className={styles.edge} />
    </g>
  );
}
