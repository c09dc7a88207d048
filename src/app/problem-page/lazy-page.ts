import type { MDXContent } from 'mdx/types.js';
import { type ComponentType, lazy } from 'react';
import type { CatalogEntry } from '../../problems/build-catalog.ts';
import type { LoadPage } from '../../problems/catalog.ts';

type Page = ComponentType<Parameters<MDXContent>[0]>;

// React.lazy must give the same component every time it is drawn, or the page would start afresh.
const pages = new Map<string, Page>();

/** The prose of a problem as a component that is fetched when it is first drawn. */
export function lazyPage(entry: CatalogEntry<LoadPage>): Page {
  let page = pages.get(entry.id);
  if (!page) {
    page = lazy(async () => {
      const file = await entry.page();
      return { default: file.default as Page };
    });
    pages.set(entry.id, page);
  }
  return page;
}
