import 'katex/dist/katex.min.css';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { catalog } from '../../problems/catalog.ts';
import { NotFound } from '../errors/NotFound.tsx';
import { href } from '../href.ts';
import { PageLoading } from '../PageLoading.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { OpenedBanner } from './OpenedBanner.tsx';
import { useOpenedWork } from './opened-work.ts';
import { ReportSheet } from './ReportSheet.tsx';
import { ReportTools } from './ReportTools.tsx';
import { reportOf } from './report-of.ts';
import styles from './shell.module.css';
import { useOwnWork } from './useOwnWork.ts';
import type { Work } from './work.ts';

type Group = (typeof catalog)[number];

/** The report of one assignment: the reader's own, or that of a file being looked at. */
export function ReportPage({ letter }: { readonly letter: string }) {
  const group = catalog.find((one) => one.letter === letter);
  const own = useOwnWork(letter);
  const { work: opened } = useOpenedWork();
  useDocumentTitle(group ? `Report ${letter.toUpperCase()}` : 'Report');
  if (!group) return <NotFound />;
  const foreign = opened?.assignment === letter ? opened : undefined;
  const work = foreign ?? own;
  return (
    <div className={styles.page}>
      <nav className={styles.back} data-screen-only aria-label="Reports">
        <Link href={href('/report')}>All reports</Link>
      </nav>
      {foreign && <OpenedBanner work={foreign} />}
      {work ? <ReportOf group={group} work={work} own={!foreign} /> : <PageLoading />}
    </div>
  );
}

interface ReportOfProps {
  readonly group: Group;
  readonly work: Work;
  /** Whether it is the reader's own, so that name and statement can be written. */
  readonly own: boolean;
}

function ReportOf({ group, work, own }: ReportOfProps) {
  const report = useMemo(() => reportOf(work, group.entries), [work, group]);
  return (
    <>
      {own && <ReportTools work={work} />}
      <ReportSheet group={group} work={work} report={report} own={own} />
    </>
  );
}
