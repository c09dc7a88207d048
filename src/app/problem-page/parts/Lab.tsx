import { type ReactNode, Suspense } from 'react';
import { PageLoading } from '../../PageLoading.tsx';
import { Part } from './Part.tsx';
import styles from './parts.module.css';

/** The interactive part: beside the statement on wide windows, alone in lecture mode. */
export function Lab({ children }: { readonly children: ReactNode }) {
  return (
    <Part name="lab" title="Lab">
      <div className={styles.bench}>
        <Suspense fallback={<PageLoading />}>{children}</Suspense>
      </div>
    </Part>
  );
}
