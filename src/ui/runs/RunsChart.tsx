import { useMemo, useState } from 'react';
import { LineChart } from '../charts/LineChart.tsx';
import type { LineSeries } from '../charts/line-series.ts';
import { Segments } from '../controls/Segments.tsx';
import { type FinalMetric, metricLabel, type Part, type QuantityId, quantities } from './quantities.ts';
import type { RunGroup } from './run-groups.ts';
import { epochLines, settingLines } from './run-lines.ts';
import styles from './runs.module.css';

interface EpochsProps {
  readonly x?: 'epoch';
  /** What is drawn first; the reader may choose another. */
  readonly quantity?: QuantityId;
  readonly parts?: readonly Part[];
}

interface SettingProps {
  /** A varied setting: "data.trainSize". */
  readonly x: { readonly field: string; readonly label: string; readonly scale?: 'linear' | 'log' };
  readonly metrics: readonly FinalMetric[];
}

type RunsChartProps = (EpochsProps | SettingProps) & {
  readonly title: string;
  readonly description?: string;
  readonly groups: readonly RunGroup[];
  /** Lines from elsewhere: published figures, a prediction. */
  readonly extra?: readonly LineSeries[];
  readonly xDomain?: readonly [number, number];
  readonly height?: number;
  readonly emptyText?: string;
};

const bandWords = ' A band reaches one standard deviation either side of the mean over the seeds.';

/** Runs in one chart, over the epochs or over a varied setting; several seeds of a setting are one line with a band. */
export function RunsChart(props: RunsChartProps) {
  return props.x === undefined || props.x === 'epoch' ? (
    <EpochChart {...(props as EpochsProps & RunsChartProps)} />
  ) : (
    <SettingChart {...(props as SettingProps & RunsChartProps)} />
  );
}

function EpochChart({ groups, quantity: first = 'loss', parts: firstParts, ...rest }: EpochsProps & RunsChartProps) {
  const [chosen, choose] = useState<QuantityId>(first);
  const [parts, chooseParts] = useState<readonly Part[]>(firstParts ?? ['training']);
  const [log, setLog] = useState(false);
  const offered = useMemo(() => quantities.filter(({ id }) => id === first || hasValues(groups, id)), [groups, first]);
  const quantity = offered.find(({ id }) => id === chosen) ?? offered[0] ?? quantities[0];
  const possible = useMemo(() => partsOf(groups, quantity.id), [groups, quantity]);
  const shown = useMemo(() => {
    const both = parts.filter((part) => possible.includes(part));
    return both.length > 0 ? both : possible.slice(0, 1);
  }, [parts, possible]);
  const lines = useMemo(() => epochLines(groups, quantity, shown), [groups, quantity, shown]);
  return (
    <div className={styles.chart}>
      <div className={styles.choices}>
        {offered.length > 1 && (
          <label className={styles.pick}>
            Show
            <select value={quantity.id} onChange={({ target }) => choose(target.value as QuantityId)}>
              {offered.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        {possible.length > 1 && (
          <Segments
            legend="Images"
            value={shown.length > 1 ? 'both' : (shown[0] ?? '')}
            options={[
              { value: 'training', label: 'training' },
              { value: 'validation', label: 'validation' },
              { value: 'both', label: 'both' },
            ]}
            onChange={(value) => chooseParts(value === 'both' ? ['training', 'validation'] : [value])}
          />
        )}
        <LogSwitch on={log} onChange={setLog} />
      </div>
      <LineChart
        {...rest}
        description={`${rest.description ?? describe(quantity.better)}${hasSeeds(groups) ? bandWords : ''}`}
        xLabel="epoch"
        yLabel={`${shown.length > 1 ? '' : `${shown[0] ?? 'training'} `}${quantity.label}`}
        series={rest.extra ? [...lines, ...rest.extra] : lines}
        yScale={log ? 'log' : 'linear'}
        fromZero={quantity.id !== 'accuracy'}
      />
    </div>
  );
}

function SettingChart({ groups, x, metrics, ...rest }: SettingProps & RunsChartProps) {
  const [log, setLog] = useState(false);
  const { field } = x;
  const lines = useMemo(() => settingLines(groups, { field, metrics }), [groups, field, metrics]);
  return (
    <div className={styles.chart}>
      <div className={styles.choices}>
        <LogSwitch on={log} onChange={setLog} />
      </div>
      <LineChart
        {...rest}
        description={`${rest.description ?? ''}${hasSeeds(groups) ? bandWords : ''}`}
        xLabel={x.label}
        yLabel={metricLabel(metrics)}
        xScale={x.scale ?? 'linear'}
        yScale={log ? 'log' : 'linear'}
        series={rest.extra ? [...lines, ...rest.extra] : lines}
        dots
      />
    </div>
  );
}

function LogSwitch({ on, onChange }: { readonly on: boolean; readonly onChange: (on: boolean) => void }) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" checked={on} onChange={({ target }) => onChange(target.checked)} />
      Logarithmic
    </label>
  );
}

function describe(better: 'lower' | 'higher' | 'neither'): string {
  const words = { lower: ' Lower is better.', higher: ' Higher is better.', neither: '' };
  return `One line for each setting, epoch by epoch.${words[better]}`;
}

const hasSeeds = (groups: readonly RunGroup[]) => groups.some(({ runs }) => runs.length > 1);

function hasValues(groups: readonly RunGroup[], id: QuantityId): boolean {
  return partsOf(groups, id).length > 0;
}

/** The images for which a quantity was measured in any of the runs. */
function partsOf(groups: readonly RunGroup[], id: QuantityId): readonly Part[] {
  const quantity = quantities.find((one) => one.id === id) ?? quantities[0];
  const runs = groups.flatMap((group) => group.runs);
  return (['training', 'validation'] as const).filter((part) =>
    runs.some(({ epochs }) => epochs.some((done) => quantity.of[part](done) !== undefined)),
  );
}
