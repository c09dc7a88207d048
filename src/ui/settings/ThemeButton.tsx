import { Icon } from '../controls/Icon.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { useResolvedTheme } from './theme.ts';
import { useSettings } from './useSettings.ts';

/** Switches between light and dark at once. */
export function ThemeButton() {
  const theme = useResolvedTheme();
  const set = useSettings((state) => state.set);
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <IconButton label={`Switch to the ${other} theme`} onClick={() => set({ theme: other })}>
      <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
    </IconButton>
  );
}
