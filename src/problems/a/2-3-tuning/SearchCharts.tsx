import { useMemo, useState } from 'react';
import { Segments } from '../../../ui/controls/Segments.tsx';
import { SearchAgainstPublished } from './SearchAgainstPublished.tsx';
import { SettingStrips } from './SettingStrips.tsx';
import type { SettingRow } from './setting-rows.ts';
import styles from './tuning.module.css';

/** The search in pictures: against the published one, or setting by setting. */
export function SearchCharts({ own: rows }: { readonly own: readonly SettingRow[] }) {
  const own = useMeasuredRows(rows);
  const [shown, show] = useState<'against' | 'strips'>('against');
  return (
    <div className={styles.charts}>
      <div className={styles.choice}>
        <Segments
          legend="Picture"
          options={[
            { value: 'against', label: 'against the published' },
            { value: 'strips', label: 'setting by setting' },
          ]}
          value={shown}
          onChange={show}
        />
      </div>
      {shown === 'against' ? <SearchAgainstPublished own={own} /> : <SettingStrips own={own} />}
    </div>
  );
}

/** The rows that have an accuracy; the same array until another has, because pictures of hundreds of marks take time. */
function useMeasuredRows(rows: readonly SettingRow[]): readonly SettingRow[] {
  const measured = rows.filter(({ validation }) => validation !== undefined);
  const text = measured.map(({ runs, validation }) => `${runs[0]?.id} ${validation}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for the rows
  return useMemo(() => measured, [text]);
}
