import { useState } from 'react';
import { Segments } from '../../../ui/controls/Segments.tsx';
import { SearchAgainstPublished } from './SearchAgainstPublished.tsx';
import { SettingStrips } from './SettingStrips.tsx';
import type { SettingRow } from './setting-rows.ts';
import styles from './tuning.module.css';

/** The search in pictures: against the published one, or setting by setting. */
export function SearchCharts({ own }: { readonly own: readonly SettingRow[] }) {
  const [shown, show] = useState<'against' | 'strips'>('against');
  return (
    <div className={styles.charts}>
      <Segments
        legend="Picture"
        options={[
          { value: 'against', label: 'mine against theirs' },
          { value: 'strips', label: 'setting by setting' },
        ]}
        value={shown}
        onChange={show}
      />
      {shown === 'against' ? <SearchAgainstPublished own={own} /> : <SettingStrips own={own} />}
    </div>
  );
}
