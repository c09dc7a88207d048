import { Link, useLocation } from 'wouter';
import { Button } from '../../ui/controls/Button.tsx';
import { Icon } from '../../ui/controls/Icon.tsx';
import { ThemeButton } from '../../ui/settings/ThemeButton.tsx';
import { toggleLecture } from '../lecture/useLectureMode.ts';
import styles from './SidebarFoot.module.css';
import { StatusNotes } from './StatusNotes.tsx';

/** Data, settings, theme and lecture mode: what belongs to no single page. */
export function SidebarFoot({ onFollow }: { readonly onFollow?: () => void }) {
  const [location] = useLocation();
  const current = (path: string) => (location === path ? 'page' : undefined);
  return (
    <div className={styles.foot}>
      <div className={styles.status}>
        <StatusNotes />
      </div>
      <div className={styles.links}>
        <Link href="/models" className={styles.link} aria-current={current('/models')} onClick={onFollow}>
          <Icon name="models" /> Models
        </Link>
        <Link
          href="/report"
          className={styles.link}
          aria-current={location.startsWith('/report') ? 'page' : undefined}
          onClick={onFollow}
        >
          <Icon name="report" /> Report
        </Link>
        <Link href="/data" className={styles.link} aria-current={current('/data')} onClick={onFollow}>
          <Icon name="data" /> Data
        </Link>
        <Link href="/settings" className={styles.link} aria-current={current('/settings')} onClick={onFollow}>
          <Icon name="settings" /> Settings
        </Link>
      </div>
      <div className={styles.row}>
        <Button
          look="quiet"
          aria-keyshortcuts="L"
          onClick={() => {
            onFollow?.();
            toggleLecture(location);
          }}
        >
          <Icon name="lecture" /> Lecture mode <kbd>L</kbd>
        </Button>
        <ThemeButton />
      </div>
    </div>
  );
}
