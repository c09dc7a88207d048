import { useMemo, useState } from 'react';
import { grid } from './published-grid.ts';
import { type Contest, choicesOf, type Filters, filterRows, type Order, sortRows } from './rank-settings.ts';
import { SettingsTable } from './SettingsTable.tsx';
import type { SettingRow } from './setting-rows.ts';
import styles from './tuning.module.css';

interface SettingsBrowserProps {
  readonly rows: readonly SettingRow[];
  readonly contest: Contest | undefined;
  readonly choosable: boolean;
}

/** The settings of a search, to be filtered by each of them and sorted by any column. */
export function SettingsBrowser({ rows, contest, choosable }: SettingsBrowserProps) {
  const [filters, setFilters] = useState<Filters>({});
  const [order, setOrder] = useState<Order>({ by: 'validation', descending: true });
  const shown = useMemo(() => sortRows(filterRows(rows, filters), order), [rows, filters, order]);
  return (
    <div className={styles.browser}>
      <fieldset className={styles.filters}>
        <legend>
          {shown.length === rows.length ? `${rows.length} settings` : `${shown.length} of ${rows.length} settings`}
        </legend>
        {grid.map(({ field, label }) => (
          <label key={field}>
            {label}
            <select
              value={filters[field] ?? ''}
              onChange={({ target }) => setFilters((before) => ({ ...before, [field]: target.value }))}
            >
              <option value="">any</option>
              {choicesOf(rows, field).map((value) => (
                <option key={String(value)}>{String(value)}</option>
              ))}
            </select>
          </label>
        ))}
      </fieldset>
      <SettingsTable rows={shown} contest={contest} choosable={choosable} order={order} onOrder={setOrder} />
    </div>
  );
}
