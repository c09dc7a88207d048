import { useEffect } from 'react';
import { Link } from 'wouter';
import { catalog } from '../../problems/catalog.ts';
import { answerKey, answers } from '../../ui/questions/answers-store.ts';
import { href } from '../href.ts';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { OpenWorkFile } from './OpenWorkFile.tsx';
import styles from './shell.module.css';

type Group = (typeof catalog)[number];

/** The reports there are, one for each assignment, and the way to open somebody else's. */
export function ReportIndex() {
  useDocumentTitle('Report');
  const given = answers.use((state) => state.answers);
  useEffect(() => void answers.load(), []);
  const answered = ({ entries }: Group) => {
    const keys = entries.flatMap(({ id, problem }) => problem.questions.map((question) => answerKey(id, question.id)));
    const done = keys.filter((key) => given[key]?.text.trim()).length;
    return `${done} of ${keys.length} questions answered`;
  };
  return (
    <div className={styles.index}>
      <h1>Report</h1>
      <p className={styles.lead}>
        Everything you did in an assignment as one document: answers, runs, charts and figures, to print, to save as PDF
        or to hand on as a file.
      </p>
      <ul className={styles.reports}>
        {catalog.map((group) => (
          <li key={group.letter}>
            <Link href={href({ report: group.letter })}>
              Assignment {group.letter.toUpperCase()}: {group.title}
            </Link>
            <small>{answered(group)}</small>
          </li>
        ))}
      </ul>
      <div className={styles.tools}>
        <OpenWorkFile />
      </div>
    </div>
  );
}
