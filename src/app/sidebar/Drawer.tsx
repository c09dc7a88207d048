import { type MouseEvent, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { Icon } from '../../ui/controls/Icon.tsx';
import { IconButton } from '../../ui/controls/IconButton.tsx';
import { Brand } from './Brand.tsx';
import styles from './Drawer.module.css';
import { SidebarContent } from './SidebarContent.tsx';
import { StatusMarks } from './StatusNotes.tsx';

/** On narrow windows: a bar with a button that opens the sidebar as a modal dialog, which traps the focus by itself. */
export function Drawer() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [location] = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of page is what closes the drawer.
  useEffect(() => dialog.current?.close(), [location]);

  const close = () => dialog.current?.close();
  const closeOnBackdrop = (event: MouseEvent) => {
    if (event.target === dialog.current) close();
  };
  return (
    <>
      <header className={styles.bar}>
        <IconButton label="Open the course" aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
          <Icon name="menu" />
        </IconButton>
        <Brand />
        <div className={styles.marks}>
          <StatusMarks />
        </div>
      </header>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the dialog closes by Escape of itself. */}
      <dialog ref={dialog} className={styles.drawer} aria-label="Course menu" onClick={closeOnBackdrop}>
        <SidebarContent
          onFollow={close}
          corner={
            <IconButton label="Close the course" onClick={close}>
              <Icon name="close" />
            </IconButton>
          }
        />
      </dialog>
    </>
  );
}
