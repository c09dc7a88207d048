import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useSideways } from '../../../ui/controls/useSideways.ts';
import { chooseSetting, useChosen } from './choice-store.ts';
import { grid } from './published-grid.ts';
import { accuracy, type Contest, type Order } from './rank-settings.ts';
import { type SettingRow, settingInWords } from './setting-rows.ts';
import styles from './tuning.module.css';

interface SettingsTableProps {
  readonly rows: readonly SettingRow[];
  readonly contest: Contest | undefined;
  /** Whether one of the rows may be chosen. */
  readonly choosable: boolean;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

const figureColumns = [
  { by: 'train', label: 'training' },
  { by: 'validation', label: 'validation' },
] as const;
const ownColumns = [
  { by: 'epochs', label: 'epochs' },
  { by: 'seconds', label: 'seconds' },
] as const;
const rowHeight = 36;
const marks = {
  highest: { sign: '★', words: 'highest' },
  close: { sign: '≈', words: 'within two standard errors of the highest' },
} as const;

/** The settings as a table whose rows are made while they are in view; every heading sorts. */
export function SettingsTable({ rows, contest, choosable, order, onOrder }: SettingsTableProps) {
  const scroller = useRef<HTMLElement>(null);
  const { more } = useSideways(scroller);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const settings = grid.map(({ field, label }) => ({ by: field, label }));
  const columns = [
    ...figureColumns.slice(1),
    ...settings,
    ...figureColumns.slice(0, 1),
    ...(choosable ? ownColumns : []),
  ];
  return (
    <>
      <p className={styles.key}>
        {marks.highest.sign} {marks.highest.words}, {marks.close.sign} {marks.close.words}
      </p>
      <section
        ref={scroller}
        className={styles.scroller}
        data-more={more || undefined}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label="Settings tried"
      >
        <table className={styles.table} aria-rowcount={rows.length + 1}>
          <thead>
            <tr aria-rowindex={1}>
              {choosable && <th scope="col">choose</th>}
              {columns.map((column) => (
                <Heading key={column.by} {...column} order={order} onOrder={onOrder} />
              ))}
            </tr>
          </thead>
          <tbody>
            <Spacer height={before} />
            {items.map(({ index }) => {
              const row = rows[index] as SettingRow;
              return <Row key={row.key} row={row} index={index} contest={contest} choosable={choosable} />;
            })}
            <Spacer height={after} />
          </tbody>
        </table>
      </section>
    </>
  );
}

function Spacer({ height }: { readonly height: number }) {
  return height > 0 ? (
    <tr>
      <td style={{ height, padding: 0, border: 0 }} />
    </tr>
  ) : null;
}

interface HeadingProps {
  readonly by: string;
  readonly label: string;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

function Heading({ by, label, order, onOrder }: HeadingProps) {
  const sorted = order.by === by;
  const isAccuracy = by === 'validation' || by === 'train';
  return (
    <th scope="col" {...(sorted && { 'aria-sort': order.descending ? 'descending' : 'ascending' })}>
      <button type="button" onClick={() => onOrder({ by, descending: sorted ? !order.descending : isAccuracy })}>
        {label}
        <span aria-hidden="true">{sorted ? (order.descending ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}

interface RowProps {
  readonly row: SettingRow;
  readonly index: number;
  readonly contest: Contest | undefined;
  readonly choosable: boolean;
}

function Row({ row, index, contest, choosable }: RowProps) {
  const chosen = useChosen(({ key }) => key === row.key);
  const close = contest?.close.has(row.key);
  const mark = contest?.best.key === row.key ? marks.highest : close ? marks.close : undefined;
  return (
    <tr aria-rowindex={index + 2} data-close={close || undefined} data-chosen={chosen || undefined}>
      {choosable && (
        <td>
          <input
            type="radio"
            name="chosen-setting"
            aria-label={`Choose ${settingInWords(row)}`}
            disabled={row.validation === undefined}
            checked={chosen}
            onChange={() => chooseSetting(row.key)}
          />
        </td>
      )}
      <td className={styles.accuracy}>
        {row.validation === undefined ? (
          <small>{row.state}</small>
        ) : (
          <>
            <b>{accuracy(row.validation)}</b> <small className={styles.error}>± {accuracy(row.error)}</small>{' '}
            {mark && <abbr title={mark.words}>{mark.sign}</abbr>}
          </>
        )}
      </td>
      {grid.map(({ field }) => (
        <td key={field}>{String(row.values[field])}</td>
      ))}
      <td>{accuracy(row.train)}</td>
      {choosable && (
        <>
          <td>{row.epochs === undefined ? '–' : Math.round(row.epochs)}</td>
          <td>{row.seconds === undefined ? '–' : row.seconds.toFixed(1)}</td>
        </>
      )}
    </tr>
  );
}
