import { ScrollBox } from '../../ui/controls/ScrollBox.tsx';
import styles from './report.module.css';
import type { ReportedProblem } from './report-of.ts';
import type { Work } from './work.ts';

interface ReportSummaryProps {
  readonly problems: readonly ReportedProblem[];
  readonly openings: Work['openings'];
}

/** The whole assignment in one table: questions answered and right, experiments run, looks at the test set. */
export function ReportSummary({ problems, openings }: ReportSummaryProps) {
  return (
    <section aria-labelledby="report-summary">
      <h2 id="report-summary">Summary</h2>
      <ScrollBox label="Summary">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Problem</th>
              <th scope="col">Answered</th>
              <th scope="col">Checked right</th>
              <th scope="col">Experiments run</th>
              <th scope="col">Test set opened</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ entry, answers, experiments }) => {
              const answered = answers.filter(({ state }) => state !== 'missing').length;
              const checkable = answers.filter(({ question }) => question.kind !== 'written').length;
              const right = answers.filter(({ state }) => state === 'right').length;
              const opened = openings[entry.id]?.length ?? 0;
              const run = experiments.filter(({ shown }) => shown).length;
              return (
                <tr key={entry.id}>
                  <th scope="row">
                    {entry.number} {entry.problem.title}
                  </th>
                  <td>{`${answered} of ${answers.length}`}</td>
                  <td>{checkable > 0 ? `${right} of ${checkable}` : '–'}</td>
                  <td>{experiments.length > 0 ? `${run} of ${experiments.length}` : '–'}</td>
                  <td>{opened > 0 || experiments.length > 0 ? timesInWords(opened) : '–'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

function timesInWords(count: number): string {
  if (count === 0) return 'never';
  return count === 1 ? 'once' : `${count} times`;
}
