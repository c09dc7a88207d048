import type { Experiment } from '../../lab/experiment/experiment.ts';
import { type Sweep, sweepStatus } from '../../ui/experiment/sweep.ts';
import { sweepAbout } from '../../ui/prediction/compare-prediction.ts';
import { groupRuns } from '../../ui/runs/run-groups.ts';
import { chartsOf } from './charts-of.ts';
import { ReportChart } from './ReportChart.tsx';
import { ReportPrediction } from './ReportPrediction.tsx';
import { RunFacts } from './RunFacts.tsx';
import { RunsReport } from './RunsReport.tsx';
import styles from './report.module.css';
import type { ReportedExperiment } from './report-of.ts';
import { seedsInWords, settingsInWords } from './settings-in-words.ts';
import { asSweep, type Work, type WorkSweep } from './work.ts';

interface ReportExperimentProps {
  readonly experiment: ReportedExperiment;
  readonly plan: Experiment;
  /** What was predicted before it, if anything. */
  readonly made: Work['predictions'][string] | undefined;
  /** Whether the test figures of a sweep or of a run, named by its id, were unsealed. */
  readonly isOpened: (id: string) => boolean;
}

/** What was run of an experiment: one sweep in full, the others in a line each. */
export function ReportExperiment({ experiment, plan, made, isOpened }: ReportExperimentProps) {
  const { title, shown, others } = experiment;
  const judged = plan.predict && made && sweepAbout(plan.predict, since([shown ?? [], others].flat(), made.at));
  return (
    <section className={styles.experiment}>
      <h3>{title}</h3>
      {plan.predict && made && (
        <ReportPrediction
          predict={plan.predict}
          made={made}
          groups={judged ? groupRuns([judged]) : []}
          opened={judged !== undefined && isOpened(judged.id)}
        />
      )}
      {shown ? <Shown sweep={shown} plan={plan} isOpened={isOpened} /> : <p>Not run.</p>}
      {others.length > 0 && (
        <>
          <p className={styles.othersLead}>
            {others.length === 1 ? 'One more was run:' : `${others.length} more were run:`}
          </p>
          <ul className={styles.others}>
            {others.map((sweep) => (
              <li key={sweep.id}>
                {dateFormat.format(new Date(sweep.startedAt))}: {sweep.name && `“${sweep.name}”, `}
                {settingsInWords(sweep, plan)}, {seedsInWords(sweep)}, {countOf(sweep)}, {sweepStatus(asSweep(sweep))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The sweeps started since a moment, latest first. */
function since(sweeps: readonly WorkSweep[], at: string): readonly Sweep[] {
  return sweeps
    .filter(({ startedAt }) => startedAt >= at)
    .toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
    .map(asSweep);
}

const dateFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const countOf = ({ runs }: WorkSweep) => (runs.length === 1 ? '1\u00a0run' : `${runs.length}\u00a0runs`);

interface ShownProps {
  readonly sweep: WorkSweep;
  readonly plan: Experiment;
  readonly isOpened: (id: string) => boolean;
}

function Shown({ sweep, plan, isOpened }: ShownProps) {
  const groups = groupRuns([asSweep(sweep)]);
  return (
    <>
      <RunFacts sweep={sweep} plan={plan} />
      {chartsOf(sweep, groups, plan).map((chart) => (
        <ReportChart key={chart.title} chart={chart} />
      ))}
      <RunsReport groups={groups} isOpened={isOpened} />
    </>
  );
}
