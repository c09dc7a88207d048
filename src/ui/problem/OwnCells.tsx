import { spreadOf } from '../../numerics/metrics/spread.ts';
import type { OwnFigures } from '../experiment/own-figure.ts';
import { isOfTest } from '../runs/quantities.ts';
import { Seal } from '../vault/SealedFigure.tsx';
import { compareFigure } from './compare-figures.ts';
import styles from './Published.module.css';
import type { PublishedFigure } from './problem-context.ts';

interface OwnCellsProps {
  readonly figure: PublishedFigure;
  readonly own: OwnFigures | undefined;
  /** The reader's figures of runs that validate on held-back training images instead: shown, not compared. */
  readonly heldBack: OwnFigures | undefined;
  /** Whether the test figures of a run are sealed. */
  readonly isSealed: (run: string) => boolean;
  /** The images of the reader's figures where they are not those of the published one: no difference is taken. */
  readonly standIn?: string | undefined;
}

/** The reader's own figure beside a published one and how far it lies off, as two cells of a row. */
export function OwnCells({ figure, own, heldBack, isSealed, standIn }: OwnCellsProps) {
  // A test figure stays sealed until the runs it comes from have been opened.
  const sealed = figure.own !== undefined && isOfTest(figure.own.metric) && own?.runs.some(isSealed);
  const spread = own && spreadOf(own.values);
  const held = heldBack && heldBackWords(figure, heldBack);
  const compared = spread && !sealed ? compareFigure(figure.value, spread.mean, spread.sd) : undefined;
  return (
    <>
      <td className={styles.own}>
        {compared ? compared.own : sealed ? <Seal /> : held ? '' : '–'}
        {compared?.spread && <small className={styles.spread}>± {compared.spread}</small>}
        {compared && spread && spread.n > 1 && <small className={styles.spread}>{spread.n} seeds</small>}
        {held && <small className={styles.spread}>{held}</small>}
        {(compared || held) && standIn && <small className={styles.spread}>on {standIn}</small>}
      </td>
      <td className={styles.difference}>{compared && !standIn ? compared.difference : '–'}</td>
    </>
  );
}

/** "held back: 0.9770 ± 0.0014"; nothing for test figures, whose seal is that of the runs compared. */
function heldBackWords({ value, own }: PublishedFigure, heldBack: OwnFigures): string | undefined {
  const spread = own && !isOfTest(own.metric) ? spreadOf(heldBack.values) : undefined;
  if (!spread) return undefined;
  const compared = compareFigure(value, spread.mean, spread.sd);
  return `held back: ${compared.own}${compared.spread && ` ± ${compared.spread}`}`;
}
