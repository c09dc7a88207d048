import { useStorageState } from '../storage/database.ts';
import styles from './questions.module.css';

/** Says that what was typed is kept, or that it lives only as long as this visit. */
export function SavedNote({ saving }: { readonly saving: 'saving' | 'saved' | undefined }) {
  const { kept } = useStorageState();
  if (!saving) return null;
  const words = saving === 'saving' ? 'Saving …' : kept ? 'Saved' : 'Kept for this visit only';
  return (
    <span className={styles.saved} data-saved={saving === 'saved' && kept} role="status">
      {words}
    </span>
  );
}
