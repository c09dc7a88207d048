import { useLocation } from 'wouter';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import styles from './errors.module.css';

/** An address that names no page. */
export function NotFound() {
  const [location] = useLocation();
  useDocumentTitle('No such page');
  return (
    <div className={styles.notice}>
      <h1>There is no such page</h1>
      <p>
        The address <code>{location}</code> names nothing in this course. It may have been mistyped, or the page has a
        new name.
      </p>
      <p className={styles.actions}>
        <a href="#/">Go to the first page</a>
      </p>
    </div>
  );
}
