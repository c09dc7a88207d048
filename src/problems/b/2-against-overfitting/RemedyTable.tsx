import type { RunState } from '../../../lab/experiment/run-state.ts';
import { spreadOf } from '../../../numerics/metrics/spread.ts';
import { ScrollBox } from '../../../ui/controls/ScrollBox.tsx';
import { imagesOf } from '../../../ui/experiment/own-figure.ts';
import type { Sweep } from '../../../ui/experiment/sweep.ts';
import { percent } from '../../../ui/numbers/percent.ts';
import type { RunGroup } from '../../../ui/runs/run-groups.ts';
import { Spread } from '../../../ui/runs/Spread.tsx';
import styles from './remedies.module.css';
import { isBagging, remediesInWords } from './remedies.ts';
import { useBagVotes } from './useBagVotes.ts';

interface RemedyTableProps {
  /** Those without a remedy first. */
  readonly groups: readonly RunGroup[];
  readonly sweeps: readonly Sweep[];
}

const done = ({ runs }: Pick<RunGroup, 'runs'>) => runs.filter(({ result }) => result);
const validation = ({ result }: RunState) => result?.validationAccuracy ?? Number.NaN;
const gap = ({ result }: RunState) => (result?.trainAccuracy ?? Number.NaN) - (result?.validationAccuracy ?? 0);

/** What each combination bought, in validation accuracy and gap, and what it cost, in epochs and time. */
export function RemedyTable({ groups, sweeps }: RemedyTableProps) {
  const ended = groups.filter((group) => done(group).length > 0);
  if (ended.length === 0) return null;
  const none = ended.find(({ label }) => label === 'none');
  const base = none && spreadOf(done(none).map(validation))?.mean;
  return (
    <figure className={styles.figure}>
      <figcaption>
        Mean ± standard deviation over seeds or bags; for one run ± the standard error of its accuracy on the validation
        images. Points: against none. The gap is training less validation accuracy.
      </figcaption>
      <ScrollBox label="What each remedy bought and cost">
        <table className={styles.table} aria-label="What each remedy bought and cost">
          <thead>
            <tr>
              <th scope="col">Remedies</th>
              <th scope="col">Runs</th>
              <th scope="col">Validation accuracy</th>
              <th scope="col">Gap</th>
              <th scope="col">Epochs</th>
              <th scope="col">Time</th>
            </tr>
          </thead>
          <tbody>
            {ended.map((group) => (
              <Rows key={group.key} group={group} base={base} sweeps={sweeps} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </figure>
  );
}

interface RowsProps {
  readonly group: RunGroup;
  readonly base: number | undefined;
  readonly sweeps: readonly Sweep[];
}

function Rows({ group, base, sweeps }: RowsProps) {
  const runs = done(group);
  const bags = isBagging(group);
  const bagging = bags ? sweeps.find((sweep) => votesTogether(sweep, group)) : undefined;
  return (
    <>
      <tr>
        <th scope="row">{bags ? `${group.label}: one bag` : group.label}</th>
        <td>{runs.length}</td>
        <td>
          <Spread
            values={runs.map(validation)}
            share
            images={runs[0] && imagesOf(runs[0], 'validationAccuracy')}
            stacked
          />
          <Against value={spreadOf(runs.map(validation))?.mean} base={group.label === 'none' ? undefined : base} />
        </td>
        <td>
          {/* The gap of one run has no error of its own. */}
          {runs[0] && runs.length === 1 ? percent(gap(runs[0])) : <Spread values={runs.map(gap)} share stacked />}
        </td>
        <td>{mean(runs.map(({ epochs }) => epochs.length)).toFixed(0)}</td>
        <td>{seconds(mean(runs.map(({ result }) => result?.seconds ?? 0)))}</td>
      </tr>
      {bagging && <VoteRow group={group} sweep={bagging} base={base} />}
    </>
  );
}

/** The finished bagging that makes up a group. */
function votesTogether({ runs }: Sweep, { label, runs: members }: RunGroup): boolean {
  const first = runs[0];
  if (!first?.spec.data.bootstrap || remediesInWords(first.spec) !== label) return false;
  return runs.every(({ status, id }) => status === 'finished' && members.some((member) => member.id === id));
}

function VoteRow({ group, sweep, base }: Omit<RowsProps, 'sweeps'> & { readonly sweep: Sweep }) {
  const votes = useBagVotes(sweep);
  const runs = done(group);
  const accuracy = votes?.at(-1);
  const images = runs[0] && imagesOf(runs[0], 'validationAccuracy');
  return (
    <tr>
      <th scope="row">
        {group.label}: vote of {sweep.runs.length}
      </th>
      <td>{sweep.runs.length}</td>
      <td>
        {accuracy === undefined ? 'not kept' : <Spread values={[accuracy]} share images={images} stacked />}
        <Against value={accuracy} base={base} />
      </td>
      <td>–</td>
      <td>{mean(runs.map(({ epochs }) => epochs.length)).toFixed(0)}</td>
      <td>{seconds(runs.reduce((sum, { result }) => sum + (result?.seconds ?? 0), 0))}</td>
    </tr>
  );
}

/** How far a mean lies from that without a remedy. */
function Against({ value, base }: { readonly value: number | undefined; readonly base: number | undefined }) {
  if (value === undefined || base === undefined) return null;
  const points = 100 * (value - base);
  return (
    <small>
      {points < 0 ? '−' : '+'}
      {Math.abs(points).toFixed(1)} points
    </small>
  );
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const seconds = (value: number) => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} s`;
