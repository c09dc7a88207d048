import { type Browser, chromium } from 'playwright';
import { findChromium } from '../../scripts/setup/chromium.mjs';

/** A headless Chromium; throws when there is none on this machine. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('there is no Chromium here (CHROMIUM_PATH can name one)');
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  return chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0, args: [...quiet, ...more] });
}
