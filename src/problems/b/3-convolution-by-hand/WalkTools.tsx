import { Button } from '../../../ui/controls/Button.tsx';
import { Icon } from '../../../ui/controls/Icon.tsx';
import { IconButton } from '../../../ui/controls/IconButton.tsx';
import styles from './lab.module.css';
import { goTo, type OpenSheet } from './sheet-store.ts';
import { usePlay } from './usePlay.ts';

interface WalkToolsProps {
  readonly open: OpenSheet;
  readonly active: number;
}

/** The window by itself: back, play, on. */
export function WalkTools({ open, active }: WalkToolsProps) {
  const last = open.sheet.length - 1;
  const { playing, toggle } = usePlay(last);
  return (
    <div className={styles.walk}>
      <IconButton label="Window back" disabled={active === 0} onClick={() => goTo(active - 1)}>
        <Icon name="previous" />
      </IconButton>
      <Button data-lecture-run aria-pressed={playing} onClick={toggle}>
        {playing ? 'Pause' : 'Play'}
      </Button>
      <IconButton label="Window on" disabled={active === last} onClick={() => goTo(active + 1)}>
        <Icon name="next" />
      </IconButton>
    </div>
  );
}
