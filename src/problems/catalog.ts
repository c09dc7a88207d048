import type { MDXModule } from 'mdx/types.js';
import { buildCatalog, type CatalogEntry, type CatalogGroup } from './build-catalog.ts';

/** Loads a page's prose; the metadata is there at once, the page only when it is opened. */
export type LoadPage = () => Promise<MDXModule>;

/** Every problem that has a folder, grouped by assignment. Adding a problem is adding a folder. */
export const catalog: readonly CatalogGroup<LoadPage>[] = buildCatalog<LoadPage>({
  problems: import.meta.glob('./*/*/problem.ts', { eager: true, import: 'default' }),
  pages: import.meta.glob<MDXModule>('./*/*/page.mdx'),
});

/** All problems in the order of the course. */
export const problems: readonly CatalogEntry<LoadPage>[] = catalog.flatMap((group) => group.entries);
