import { useSyncExternalStore } from 'react';
import { useSettings } from './useSettings.ts';

const darkPreference = '(prefers-color-scheme: dark)';

/** The theme in force: the reader's choice, or the system's. */
export function resolvedTheme(): 'light' | 'dark' {
  const { theme } = useSettings.getState();
  if (theme !== 'system') return theme;
  return window.matchMedia(darkPreference).matches ? 'dark' : 'light';
}

/** Keeps `data-theme` on <html> equal to the theme in force, from now on. */
export function followTheme(): void {
  const apply = () => {
    document.documentElement.dataset.theme = resolvedTheme();
  };
  apply();
  onThemeChange(apply);
}

/** The theme in force, for components that must draw differently. */
export function useResolvedTheme(): 'light' | 'dark' {
  return useSyncExternalStore(onThemeChange, resolvedTheme);
}

function onThemeChange(changed: () => void): () => void {
  const system = window.matchMedia(darkPreference);
  const leave = useSettings.subscribe(changed);
  system.addEventListener('change', changed);
  return () => {
    leave();
    system.removeEventListener('change', changed);
  };
}
