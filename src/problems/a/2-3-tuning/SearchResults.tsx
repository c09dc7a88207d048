import { useMemo, useState } from 'react';
import { Segments } from '../../../ui/controls/Segments.tsx';
import type { ResultsProps } from '../../../ui/experiment/Experiment.tsx';
import { SweepDetails } from '../../../ui/experiment/SweepDetails.tsx';
import { useProblem } from '../../../ui/problem/problem-context.ts';
import { isRecorded } from '../../../ui/recorded/recorded-id.ts';
import { groupRuns } from '../../../ui/runs/run-groups.ts';
import { ChosenOnTest } from './ChosenOnTest.tsx';
import { useChosen } from './choice-store.ts';
import { contestInWords, contestOf } from './rank-settings.ts';
import { SearchCharts } from './SearchCharts.tsx';
import { SettingsBrowser } from './SettingsBrowser.tsx';
import { publishedRows, settingRows } from './setting-rows.ts';
import styles from './tuning.module.css';

type Source = 'own' | 'published';

/** A search: what it has found so far, its settings as a table, the chosen one, and the search beside the published one. */
export function SearchResults({ name, sweep, overlaid }: ResultsProps) {
  const { experiments } = useProblem();
  const experiment = experiments[name];
  const groups = useMemo(() => groupRuns(sweep ? [sweep, ...overlaid] : overlaid), [sweep, overlaid]);
  const own = useMemo(() => settingRows(groups), [groups]);
  const [source, setSource] = useState<Source>('own');
  const rows = source === 'own' ? own : publishedRows;
  const all = useMemo(() => [...publishedRows, ...own], [own]);
  const contest = useMemo(() => contestOf(rows), [rows]);
  const whose = sweep && isRecorded(sweep.id) ? 'recorded' : 'mine';
  const key = useChosen((state) => state.key);
  const chosen = own.find((row) => row.key === key);
  return (
    <div className={styles.results}>
      <div className={styles.choice}>
        <Segments
          legend="Settings of"
          options={[
            { value: 'own', label: own.length > 0 ? `${whose} (${own.length})` : whose },
            { value: 'published', label: 'published (162)' },
          ]}
          value={source}
          onChange={setSource}
        />
      </div>
      {contest ? (
        <p className={styles.contest}>{contestInWords(contest, rows)}</p>
      ) : (
        <p className={styles.contest}>
          One row for each setting appears here while they train. Quick draws a few of the 162; Custom takes any number
          of them, or lists of your own.
        </p>
      )}
      {rows.length > 0 && <SettingsBrowser rows={rows} all={all} contest={contest} choosable={source === 'own'} />}
      {own.length > 0 && <ChosenOnTest row={chosen} />}
      <SearchCharts own={own} />
      {sweep && experiment && <SweepDetails experiment={experiment} sweep={sweep} overlaid={overlaid} />}
    </div>
  );
}
