import { Button } from '../../ui/controls/Button.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import styles from './errors.module.css';

const loadFailures = /dynamically imported module|Importing a module script failed|error loading/i;

/** A page that could not be shown: what happened, what is safe, what to do. */
export function ErrorNotice({ error }: { readonly error: Error }) {
  useDocumentTitle('This page stopped');
  const notLoaded = loadFailures.test(error.message);
  return (
    <div className={styles.notice} role="alert">
      <h1>{notLoaded ? 'This page could not be fetched' : 'This page stopped'}</h1>
      <p>
        {notLoaded
          ? 'Perhaps the connection is gone, or Inkling was updated since you opened it.'
          : 'A mistake in Inkling itself stopped this page.'}{' '}
        Your answers and runs are safe.
      </p>
      <p className={styles.actions}>
        <Button look="main" onClick={() => window.location.reload()}>
          Load it again
        </Button>
        <a href="#/">Go to the first page</a>
      </p>
      <details>
        <summary>The error’s own words</summary>
        <pre className={styles.details}>{error.stack ?? error.message}</pre>
      </details>
    </div>
  );
}
