import { lazy, Suspense } from 'react';

// Neither is needed for the first paint.
const DatasetBadge = lazy(() =>
  import('../../ui/dataset/DatasetBadge.tsx').then((file) => ({ default: file.DatasetBadge })),
);
const RunningNote = lazy(() => import('./RunningNote.tsx').then((file) => ({ default: file.RunningNote })));

/** What is true on every page: experiments under way, and which images the app is on. */
export function StatusNotes() {
  return (
    <Suspense>
      <RunningNote />
      <DatasetBadge />
    </Suspense>
  );
}
