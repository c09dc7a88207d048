import type { ReactNode } from 'react';
import { Brand } from './Brand.tsx';
import { CourseNav } from './CourseNav.tsx';
import styles from './Sidebar.module.css';
import { SidebarFoot } from './SidebarFoot.tsx';

interface SidebarContentProps {
  /** The button that folds or closes the sidebar. */
  readonly corner: ReactNode;
  readonly onFollow?: () => void;
}

/** What stands in the sidebar, whether it is a column or a drawer. */
export function SidebarContent({ corner, onFollow }: SidebarContentProps) {
  return (
    <>
      <div className={styles.head}>
        <Brand />
        {corner}
      </div>
      <CourseNav {...(onFollow && { onFollow })} />
      <SidebarFoot {...(onFollow && { onFollow })} />
    </>
  );
}
