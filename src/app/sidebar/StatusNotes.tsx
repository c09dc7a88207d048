import { lazy, Suspense } from 'react';

// None is needed for the first paint.
const DatasetBadge = lazy(() =>
  import('../../ui/dataset/DatasetBadge.tsx').then((file) => ({ default: file.DatasetBadge })),
);
const RunningNote = lazy(() => import('./RunningNote.tsx').then((file) => ({ default: file.RunningNote })));
const RunningMark = lazy(() => import('./RunningNote.tsx').then((file) => ({ default: file.RunningMark })));

/** What is true on every page: experiments under way, and which images the app is on. */
export function StatusNotes() {
  return (
    <Suspense>
      <RunningNote />
      <DatasetBadge />
    </Suspense>
  );
}

/** The same for a bar on top of a narrow window. */
export function StatusMarks() {
  return (
    <Suspense>
      <RunningMark />
      <DatasetBadge />
    </Suspense>
  );
}

/** Only what is under way, where the images are no matter. */
export function RunningOnly() {
  return (
    <Suspense>
      <RunningMark />
    </Suspense>
  );
}
