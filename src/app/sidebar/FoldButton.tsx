import { Icon } from '../../ui/controls/Icon.tsx';
import { IconButton } from '../../ui/controls/IconButton.tsx';
import { useSidebar } from './sidebar-store.ts';

/** Folds the sidebar away on wide windows, or brings it back. */
export function FoldButton() {
  const { folded, toggle } = useSidebar();
  return (
    <IconButton label={folded ? 'Show the course' : 'Hide the course'} aria-expanded={!folded} onClick={toggle}>
      <Icon name="sidebar" />
    </IconButton>
  );
}
