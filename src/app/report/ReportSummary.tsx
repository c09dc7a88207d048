import styles from './report.module.css';
import type { ReportedProblem } from './report-of.ts';

/** The whole assignment in one table: how many questions, how many right, how many experiments run. */
export function ReportSummary({ problems }: { readonly problems: readonly ReportedProblem[] }) {
  return (
    <section aria-labelledby="report-summary">
      <h2 id="report-summary">Summary</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Problem</th>
            <th scope="col">Answered</th>
            <th scope="col">Checked right</th>
            <th scope="col">Experiments run</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ entry, answers, experiments }) => {
            const answered = answers.filter(({ state }) => state !== 'missing').length;
            const checkable = answers.filter(({ question }) => question.kind !== 'written').length;
            const right = answers.filter(({ state }) => state === 'right').length;
            const run = experiments.filter(({ shown }) => shown).length;
            return (
              <tr key={entry.id}>
                <th scope="row">
                  {entry.number} {entry.problem.title}
                </th>
                <td>{`${answered} of ${answers.length}`}</td>
                <td>{checkable > 0 ? `${right} of ${checkable}` : '–'}</td>
                <td>{experiments.length > 0 ? `${run} of ${experiments.length}` : '–'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
