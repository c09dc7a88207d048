import { useEffect, useState } from 'react';

/** A number that changes whenever the theme or the size of type (lecture mode) may have changed. */
export function useLookChanges(): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const observer = new MutationObserver(() => setChanges((count) => count + 1));
    observer.observe(document.documentElement, { attributes: true });
    return () => observer.disconnect();
  }, []);
  return changes;
}
