import { type ReactNode, useMemo, useState } from 'react';
import { Button } from '../../../ui/controls/Button.tsx';
import { grid } from './published-grid.ts';
import {
  type Contest,
  choicesOf,
  type Filters,
  filterRows,
  type Order,
  rowsOfStanding,
  type Standing,
  sortRows,
} from './rank-settings.ts';
import { SettingsTable } from './SettingsTable.tsx';
import type { SettingRow } from './setting-rows.ts';
import styles from './tuning.module.css';

interface SettingsBrowserProps {
  readonly rows: readonly SettingRow[];
  /** Those whose values may be filtered for. */
  readonly all: readonly SettingRow[];
  readonly contest: Contest | undefined;
  readonly choosable: boolean;
}

const standings: readonly { readonly value: Standing; readonly label: string }[] = [
  { value: 'any', label: 'any' },
  { value: 'close', label: '≈ highest' },
  { value: 'goal', label: 'error < 5 %' },
];

/** The settings of a search, to be filtered by each of them and by what they reached, and sorted by any column. */
export function SettingsBrowser({ rows, all, contest, choosable }: SettingsBrowserProps) {
  const [filters, setFilters] = useState<Filters>({});
  const [standing, setStanding] = useState<Standing>('any');
  const [order, setOrder] = useState<Order>({ by: 'validation', descending: true });
  const shown = useMemo(
    () => sortRows(filterRows(rowsOfStanding(rows, standing, contest), filters), order),
    [rows, standing, contest, filters, order],
  );
  const isFiltered = standing !== 'any' || Object.values(filters).some(Boolean);
  const clear = () => {
    setFilters({});
    setStanding('any');
  };
  return (
    <div className={styles.browser}>
      <fieldset className={styles.filters}>
        <legend>
          {shown.length === rows.length ? `${rows.length} settings` : `${shown.length} of ${rows.length} settings`}
        </legend>
        <Filter label="validation" value={standing} onChange={(value) => setStanding(value as Standing)}>
          {standings.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Filter>
        {grid.map(({ field, label }) => (
          <Filter
            key={field}
            label={label}
            value={filters[field] ?? ''}
            onChange={(value) => setFilters((before) => ({ ...before, [field]: value }))}
          >
            <option value="">any</option>
            {choicesOf(all, field).map((value) => (
              <option key={String(value)}>{String(value)}</option>
            ))}
          </Filter>
        ))}
      </fieldset>
      {isFiltered && (
        <p className={styles.filtered}>
          {shown.length === 0 && 'No setting has all of these.'}
          <Button look="quiet" onClick={clear}>
            Show all {rows.length}
          </Button>
        </p>
      )}
      <SettingsTable rows={shown} contest={contest} choosable={choosable} order={order} onOrder={setOrder} />
    </div>
  );
}

interface FilterProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

function Filter({ label, value, onChange, children }: FilterProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        {children}
      </select>
    </label>
  );
}
