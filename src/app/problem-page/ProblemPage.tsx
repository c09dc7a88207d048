import { createElement, Suspense, useMemo, useRef } from 'react';
import type { CatalogEntry } from '../../problems/build-catalog.ts';
import type { LoadPage } from '../../problems/catalog.ts';
import { ProblemContext } from '../../ui/problem/problem-context.ts';
import { PageLoading } from '../PageLoading.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { lazyPage } from './lazy-page.ts';
import { Neighbours } from './Neighbours.tsx';
import styles from './ProblemPage.module.css';
import { partComponents } from './parts/part-components.ts';
import { ProblemEntryContext } from './problem-entry-context.ts';
import { useReachableFormulas } from './useReachableFormulas.ts';
import { useWantedPart } from './useWantedPart.ts';

type Entry = CatalogEntry<LoadPage>;

interface ProblemPageProps {
  readonly entry: Entry;
  readonly previous: Entry | undefined;
  readonly next: Entry | undefined;
}

/** A problem: its heading, then the parts its page.mdx places, then the way on. */
export function ProblemPage({ entry, previous, next }: ProblemPageProps) {
  const { id, number, problem } = entry;
  const article = useRef<HTMLElement>(null);
  useReachableFormulas(article);
  useWantedPart(article);
  useDocumentTitle(`${number} ${problem.title}`);
  const facts = useMemo(
    () => ({ id, number, experiments: problem.experiments, published: problem.published }),
    [id, number, problem],
  );
  return (
    <ProblemContext value={facts}>
      <ProblemEntryContext value={entry}>
        <article ref={article} className={styles.page} data-page="problem">
          <header className={styles.header}>
            <p className={styles.source}>{problem.source}</p>
            <h1>
              <span className={styles.number}>{number}</span> {problem.title}
            </h1>
            <p className={styles.summary}>{problem.summary}</p>
          </header>
          <Suspense fallback={<PageLoading />}>
            {createElement(lazyPage(entry), { components: partComponents })}
          </Suspense>
          <Neighbours previous={previous} next={next} />
        </article>
      </ProblemEntryContext>
    </ProblemContext>
  );
}
