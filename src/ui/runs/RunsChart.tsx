import { useMemo, useState } from 'react';
import { hasEnded, type RunState } from '../../lab/experiment/run-state.ts';
import { LineChart } from '../charts/LineChart.tsx';
import type { LineSeries } from '../charts/line-series.ts';
import { Segments } from '../controls/Segments.tsx';
import { useProblem } from '../problem/problem-context.ts';
import { OpenVault } from '../vault/OpenVault.tsx';
import { isOpen, useVaultStore } from '../vault/vault-store.ts';
import {
  type FinalMetric,
  isOfTest,
  metricLabel,
  type Part,
  type Quantity,
  type QuantityId,
  quantities,
} from './quantities.ts';
import type { RunGroup } from './run-groups.ts';
import { epochLines, epochPoints, settingLines } from './run-lines.ts';
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
    // Before there are runs the chart says what it will show.
    if (possible.length === 0) return parts;
    return both.length > 0 ? both : possible.slice(0, 1);
  }, [parts, possible]);
  const drawn = useMemo(() => best(groups, quantity, shown[0] ?? 'training'), [groups, quantity, shown]);
  const lines = useMemo(() => epochLines(drawn, quantity, shown), [drawn, quantity, shown]);
  const [from, to] = epochRange(groups, lines);
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
        {lines.some(({ points }) => points.length > 0) && <LogSwitch on={log} onChange={setLog} />}
      </div>
      <LineChart
        {...rest}
        title={quantity.id === first ? rest.title : `${quantity.name} over the epochs`}
        description={describe(rest.description, { groups, drawn, quantity, parts: shown })}
        xLabel="epoch"
        {...(to > from && { xDomain: [from, to] as const })}
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
  const { isSealed, sealed } = useSeals(groups, metrics);
  const lines = useMemo(() => settingLines(groups, { field, metrics, isSealed }), [groups, field, metrics, isSealed]);
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
      {sealed.length > 0 && <OpenVault of={sealed} reason={rest.title} />}
    </div>
  );
}

/** Which runs' test figures are sealed, and the sweeps they belong to, where the chart has test figures at all. */
function useSeals(groups: readonly RunGroup[], metrics: readonly FinalMetric[]) {
  const { id } = useProblem();
  const openings = useVaultStore((state) => state.openings[id]);
  return useMemo(() => {
    const isSealed = (run: RunState) => !isOpen(openings ?? [], run.id);
    const runs = metrics.some(isOfTest) ? groups.flatMap((group) => group.runs) : [];
    const sealed = runs.filter((run) => run.result?.testAccuracy !== undefined && isSealed(run));
    return { isSealed, sealed: [...new Set(sealed.map(sweepIdOf))] };
  }, [openings, groups, metrics]);
}

const sweepIdOf = ({ id }: RunState) => id.split('/')[0] as string;

function LogSwitch({ on, onChange }: { readonly on: boolean; readonly onChange: (on: boolean) => void }) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" checked={on} onChange={({ target }) => onChange(target.checked)} />
      Logarithmic y axis
    </label>
  );
}

interface Described {
  readonly groups: readonly RunGroup[];
  readonly drawn: readonly RunGroup[];
  readonly quantity: Quantity;
  readonly parts: readonly Part[];
}

function describe(own: string | undefined, { groups, drawn, quantity, parts }: Described): string {
  const better = { lower: ' Lower is better.', higher: ' Higher is better.', neither: '' }[quantity.better];
  const all =
    own ??
    `Mean ${parts.join(' and ')} ${quantity.name.toLowerCase()} of every epoch, one line for each setting.${better}`;
  const some = drawn.length < groups.length ? ` The best ${drawn.length} of ${groups.length} settings are drawn.` : '';
  return `${all}${some}${hasSeeds(groups) ? bandWords : ''}`;
}

/** More lines than this cannot be told apart. */
const mostLines = 12;

/** The groups worth drawing: all, or those that stand best now. */
function best(groups: readonly RunGroup[], quantity: Quantity, part: Part): readonly RunGroup[] {
  if (groups.length <= mostLines) return groups;
  const sign = quantity.better === 'higher' ? -1 : 1;
  const last = (group: RunGroup) => epochPoints(group, quantity, part).at(-1)?.y ?? Number.POSITIVE_INFINITY * sign;
  const rated = groups.map((group) => ({ group, y: last(group) })).sort((a, b) => sign * (a.y - b.y));
  const kept = new Set(rated.slice(0, mostLines).map(({ group }) => group));
  return groups.filter((group) => kept.has(group));
}

/** From the first epoch shown to the last there is, or will be while something runs. */
function epochRange(groups: readonly RunGroup[], lines: readonly LineSeries[]): readonly [number, number] {
  const from = Math.min(1, ...lines.flatMap(({ points }) => points[0]?.x ?? []));
  const runs = groups.flatMap((group) => group.runs);
  const to = runs.map((run) => (hasEnded(run) ? (run.epochs.at(-1)?.epoch ?? 0) : run.spec.epochs));
  return [from, Math.max(0, ...to)];
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
