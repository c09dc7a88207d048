import type { RefObject } from 'react';
import styles from './App.module.css';

/** The first stop of the tab key: past the sidebar to the page. The hash is the router's, so focus moves by hand. */
export function SkipLink({ target }: { readonly target: RefObject<HTMLElement | null> }) {
  return (
    // biome-ignore lint/a11y/useValidAnchor: it is a link within the page that the router must not see.
    <a
      href="#main"
      className={styles.skip}
      onClick={(event) => {
        event.preventDefault();
        target.current?.focus();
        target.current?.scrollIntoView();
      }}
    >
      Skip to the page
    </a>
  );
}
