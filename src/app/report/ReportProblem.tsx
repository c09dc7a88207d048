import { predictionKey } from '../../ui/prediction/predictions-store.ts';
import { Prose } from '../../ui/prose/Prose.tsx';
import { isOpen } from '../../ui/vault/vault-store.ts';
import { ReportAnswer } from './ReportAnswer.tsx';
import { ReportExperiment } from './ReportExperiment.tsx';
import { ReportFigures } from './ReportFigures.tsx';
import styles from './report.module.css';
import type { ReportedProblem } from './report-of.ts';
import { TestOpenings } from './TestOpenings.tsx';
import type { Work } from './work.ts';

interface ReportProblemProps {
  readonly problem: ReportedProblem;
  readonly work: Work;
}

/** One problem: the statement in short, the answers, what was run, and the figures beside the published ones. */
export function ReportProblem({ problem: { entry, answers, experiments }, work }: ReportProblemProps) {
  const { problem } = entry;
  const openings = work.openings[entry.id] ?? [];
  const titleId = `report-${entry.id.replace('/', '-')}`;
  return (
    <section className={styles.problem} aria-labelledby={titleId}>
      <Opening entry={entry} titleId={titleId} />
      {answers.length > 0 && <h3>Answers</h3>}
      <ol className={styles.answers}>
        {answers.map((answer) => (
          <ReportAnswer key={answer.question.id} answer={answer} />
        ))}
      </ol>
      {experiments.map((experiment) => (
        <ReportExperiment
          key={experiment.name}
          experiment={experiment}
          plan={problem.experiments[experiment.name]}
          made={work.predictions[predictionKey(entry.id, experiment.name)]}
          isOpened={(id) => isOpen(openings, id) || isOpen(openings, 'all')}
        />
      ))}
      <TestOpenings openings={openings} />
      <ReportFigures problem={entry} work={work} />
    </section>
  );
}

/** Heading, summary and settings, which stay together on paper. */
function Opening({ entry, titleId }: { readonly entry: ReportedProblem['entry']; readonly titleId: string }) {
  const { number, problem } = entry;
  return (
    <div className={styles.opening}>
      <h2 id={titleId}>
        {number} {problem.title}
      </h2>
      <p className={styles.summary}>
        <Prose text={problem.summary} />
      </p>
      {problem.settings.length > 0 && (
        <dl className={styles.settings}>
          {problem.settings.map(({ name, value }) => (
            <div key={name}>
              <dt>
                <Prose text={name} />
              </dt>
              <dd>
                <Prose text={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
