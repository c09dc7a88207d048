import { useEffect } from 'react';

/** Sets the window's title while a page is shown: "A2.2 Optimisation curves · Inkling". */
export function useDocumentTitle(page: string | null): void {
  useEffect(() => {
    document.title = page ? `${page} · Inkling` : 'Inkling';
  }, [page]);
}
