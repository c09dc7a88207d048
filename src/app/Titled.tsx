import type { ReactNode } from 'react';
import { useDocumentTitle } from './useDocumentTitle.ts';

/** Gives a page that stands alone its window title. */
export function Titled({ title, page }: { readonly title: string | null; readonly page: ReactNode }) {
  useDocumentTitle(title);
  return page;
}
