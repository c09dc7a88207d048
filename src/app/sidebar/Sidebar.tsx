import { useMedia } from '../useMedia.ts';
import { Drawer } from './Drawer.tsx';
import { FoldButton } from './FoldButton.tsx';
import styles from './Sidebar.module.css';
import { SidebarContent } from './SidebarContent.tsx';
import { RunningOnly } from './StatusNotes.tsx';
import { useSidebar } from './sidebar-store.ts';

/** The way around the course: a column on wide windows, a drawer behind a button on narrow ones. */
export function Sidebar() {
  const wide = useMedia('(min-width: 1000px)');
  const { folded } = useSidebar();
  if (!wide) return <Drawer />;
  if (folded) {
    return (
      <aside className={styles.folded} aria-label="Sidebar">
        <FoldButton />
        <RunningOnly />
      </aside>
    );
  }
  return (
    <aside className={styles.column} aria-label="Sidebar">
      <SidebarContent corner={<FoldButton />} />
    </aside>
  );
}
