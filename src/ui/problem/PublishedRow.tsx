import { spreadOf } from '../../numerics/metrics/spread.ts';
import type { OwnFigures } from '../experiment/own-figure.ts';
import { Prose } from '../prose/Prose.tsx';
import { isOfTest } from '../runs/quantities.ts';
import { Seal } from '../vault/SealedFigure.tsx';
import { isOpen, useVaultStore } from '../vault/vault-store.ts';
import { compareFigure } from './compare-figures.ts';
import styles from './Published.module.css';
import { type PublishedFigure, useProblem } from './problem-context.ts';
import { SourceMark } from './SourceMark.tsx';

interface PublishedRowProps {
  readonly figure: PublishedFigure;
  readonly own: OwnFigures | undefined;
  /** The reader's figures of runs that validate on held-back training images instead: shown, not compared. */
  readonly heldBack: OwnFigures | undefined;
  /** Whether the table has columns for the reader's figures. */
  readonly comparable: boolean;
  /** Whether the row says where its figure comes from; one mark serves a table whose rows agree. */
  readonly marked: boolean;
}

/** One published figure; the reader's own is written with the same decimals, and with its spread over several seeds. */
export function PublishedRow({ figure, own, heldBack, comparable, marked }: PublishedRowProps) {
  const { label, value, source, note } = figure;
  return (
    <tr>
      <th scope="row">
        <Prose text={label} />{' '}
        {note && (
          <small>
            <Prose text={note} />
          </small>
        )}
        {marked && <SourceMark source={source} />}
      </th>
      <td className={styles.value}>
        <Prose text={value} />
      </td>
      {comparable && <OwnCells figure={figure} own={own} heldBack={heldBack} />}
    </tr>
  );
}

function OwnCells({ figure, own, heldBack }: Pick<PublishedRowProps, 'figure' | 'own' | 'heldBack'>) {
  const sealed = useSealed(figure, own);
  const spread = own && spreadOf(own.values);
  if (!spread || sealed) {
    return (
      <>
        <td className={styles.own}>
          {sealed ? <Seal /> : heldBack ? '' : '–'}
          <HeldBack figure={figure} heldBack={heldBack} />
        </td>
        <td className={styles.difference}>–</td>
      </>
    );
  }
  const compared = compareFigure(figure.value, spread.mean, spread.sd);
  return (
    <>
      <td className={styles.own}>
        {compared.own}
        {compared.spread && <small className={styles.spread}>± {compared.spread}</small>}
        {spread.n > 1 && <small className={styles.spread}>{spread.n} seeds</small>}
        <HeldBack figure={figure} heldBack={heldBack} />
      </td>
      <td className={styles.difference}>{compared.difference}</td>
    </>
  );
}

function HeldBack({ figure: { value, own }, heldBack }: Pick<PublishedRowProps, 'figure' | 'heldBack'>) {
  const spread = heldBack && own && !isOfTest(own.metric) ? spreadOf(heldBack.values) : undefined;
  if (!spread) return null;
  const compared = compareFigure(value, spread.mean, spread.sd);
  return (
    <small className={styles.spread}>
      held back: {compared.own}
      {compared.spread && ` ± ${compared.spread}`}
    </small>
  );
}

/** The reader's own test figure stays sealed until the runs it comes from have been opened. */
function useSealed({ own: source }: PublishedFigure, own: OwnFigures | undefined): boolean {
  const { id } = useProblem();
  const openings = useVaultStore((state) => state.openings[id]);
  if (!source || !own || !isOfTest(source.metric)) return false;
  return own.runs.some((run) => !isOpen(openings ?? [], run));
}
