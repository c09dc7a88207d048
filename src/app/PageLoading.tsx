import styles from './App.module.css';

/** Shown while a page's code is on its way; fades in late so that fast loads show nothing. */
export function PageLoading() {
  return (
    <p className={styles.loading} role="status">
      Opening the page …
    </p>
  );
}
