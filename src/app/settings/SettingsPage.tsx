import { useDocumentTitle } from '../useDocumentTitle.ts';

/** How Inkling looks and computes, and what it keeps. */
export function SettingsPage() {
  useDocumentTitle('Settings');
  return <h1>Settings</h1>;
}
