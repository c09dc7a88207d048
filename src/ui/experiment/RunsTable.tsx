import type { RunState } from '../../lab/experiment/run-state.ts';
import { shortLabels } from '../charts/short-labels.ts';
import { ScrollBox } from '../controls/ScrollBox.tsx';
import { percent } from '../numbers/percent.ts';
import { SealedFigure } from '../vault/SealedFigure.tsx';
import styles from './Experiment.module.css';
import { rateChanges } from './RateControls.tsx';
import { seedsInWords } from './seeds.ts';
import type { Sweep } from './sweep.ts';

const words: Readonly<Record<RunState['status'], string>> = {
  queued: 'waiting',
  loading: 'preparing',
  running: 'running',
  paused: 'paused',
  finished: 'finished',
  stopped: 'stopped',
  interrupted: 'interrupted',
  diverged: 'diverged',
  failed: 'failed',
};

/** Every run of a sweep with where it stands and what it reached. */
export function RunsTable({ sweep }: { readonly sweep: Sweep }) {
  const { dataset, backend } = sweep.runs.find((run) => run.backend) ?? {};
  const hasTest = sweep.runs.some(({ result }) => result?.testAccuracy !== undefined);
  const seeds = sweep.seeds ?? [sweep.runs[0].spec.seed];
  const labels = sweep.runs.map(({ label }) => label);
  const short = shortLabels(labels);
  const shared = labels[0].slice(0, labels[0].length - short[0].length).trim();
  return (
    <figure className={styles.runs}>
      <ScrollBox label="Runs">
        <table>
          <caption>
            Runs{backend && ` on ${backend}`}
            {dataset && `, ${dataset === 'mnist' ? 'MNIST' : 'built-in digits'}`},{' '}
            {seeds.length === 1 ? 'seed' : 'seeds'} {seedsInWords(seeds)}
          </caption>
          <thead>
            <tr>
              <th scope="col">{shared || 'Run'}</th>
              <th scope="col">State</th>
              <th scope="col">Epoch</th>
              <th scope="col">Training loss</th>
              <th scope="col">Training accuracy</th>
              <th scope="col">Validation accuracy</th>
              {hasTest && <th scope="col">Test accuracy</th>}
            </tr>
          </thead>
          <tbody>
            {sweep.runs.map((run, i) => (
              <Row key={run.id} run={run} name={short[i]} sealedAs={hasTest ? sweep.id : undefined} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </figure>
  );
}

interface RowProps {
  readonly run: RunState;
  /** What sets it apart from the others. */
  readonly name: string | undefined;
  /** The seal on the test figure; without it there is no such column. */
  readonly sealedAs: string | undefined;
}

function Row({ run, name, sealedAs }: RowProps) {
  const last = run.epochs.at(-1);
  const changed = rateChanges(run);
  return (
    <tr data-status={run.status}>
      <th scope="row">
        {name}
        {changed && <small>{changed}</small>}
        {run.movedFrom && (
          <small>
            begun on {run.movedFrom}, continued on {run.backend}: its last digits are of neither
          </small>
        )}
      </th>
      <td title={run.message}>{words[run.status]}</td>
      <td>{last ? `${last.epoch} of ${run.spec.epochs}` : '–'}</td>
      <td>{last ? last.loss.toFixed(4) : '–'}</td>
      <td>{percent(run.result?.trainAccuracy)}</td>
      <td>{percent(run.result?.validationAccuracy ?? last?.validationAccuracy)}</td>
      {sealedAs !== undefined && (
        <td>{run.result ? <SealedFigure of={sealedAs}>{percent(run.result.testAccuracy)}</SealedFigure> : '–'}</td>
      )}
    </tr>
  );
}
