import type { CatalogGroup } from '../../problems/build-catalog.ts';
import { Collaboration } from './Collaboration.tsx';
import { MissingList } from './MissingList.tsx';
import { ReportHead } from './ReportHead.tsx';
import { ReportProblem } from './ReportProblem.tsx';
import { ReportSummary } from './ReportSummary.tsx';
import styles from './report.module.css';
import type { Report } from './report-of.ts';
import type { Work } from './work.ts';

interface ReportSheetProps {
  readonly group: CatalogGroup<unknown>;
  readonly work: Work;
  readonly report: Report;
  readonly own: boolean;
}

/** The document itself: on light paper whatever the theme, as it will be printed. */
export function ReportSheet({ group, work, report, own }: ReportSheetProps) {
  return (
    <article className={styles.sheet} data-paper="light">
      <ReportHead group={group} work={work} own={own} />
      <MissingList missing={report.missing} linked={own} />
      <ReportSummary problems={report.problems} openings={work.openings} />
      {report.problems.map((problem) => (
        <ReportProblem key={problem.entry.id} problem={problem} work={work} />
      ))}
      <Collaboration assignment={group.letter} text={report.collaboration} own={own} />
    </article>
  );
}
