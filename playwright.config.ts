import { defineConfig } from 'playwright/test';
import { findChromium } from './scripts/setup/chromium.mjs';

const executablePath = findChromium();

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  // Generous: a busy machine is slow, not broken.
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/e2e.json' }]],
  // The production build on a port of the system's choosing; Playwright puts what the expression names into BASE_URL.
  webServer: {
    command: 'node scripts/serve.mjs --build',
    wait: { stdout: /at (?<base_url>http:\S+)/ },
    stdout: 'ignore',
    timeout: 180_000,
  },
  use: {
    ...(process.env['BASE_URL'] && { baseURL: process.env['BASE_URL'] }),
    viewport: { width: 1280, height: 800 },
    // Every test starts from an empty cache; keeping the whole site in it again each time is only for the tests of just that.
    serviceWorkers: 'block',
    // Traces cost a third of the time; `npx playwright test --trace retain-on-failure` makes them where they are wanted.
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath && { executablePath }),
      // Chromium refuses its sandbox to root.
      chromiumSandbox: process.getuid?.() !== 0,
      // Nothing of the browser's own may knock at a closed network.
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-default-apps',
      ],
    },
  },
});
