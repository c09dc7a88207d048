import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { createServer } from 'vite';
import type { WorkloadName } from '../workloads.ts';
import { launchBrowser } from './browser.ts';

/** What each backend of a browser did: who computes, and samples per second by workload. */
export type BackendRates = Readonly<Record<string, BackendRate>>;

interface BackendRate {
  /** The adapter by its own name; software adapters are recognisable by it. */
  readonly adapter: string;
  readonly samplesPerSecond?: Partial<Record<WorkloadName, number>>;
}

const backends = ['wasm', 'webgl', 'webgpu'] as const;
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Trains the workloads on every backend that starts in a headless Chromium, a few steps each. */
export async function measureBackends(
  names: readonly WorkloadName[],
  progress: (line: string) => void,
): Promise<BackendRates> {
  const server = await createServer({
    root,
    configFile: false,
    cacheDir: '.cache/vite-bench',
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1', hmr: false },
    optimizeDeps: {
      entries: ['bench/browser/index.html'],
      include: ['core', 'layers', 'backend-wasm', 'backend-webgl', 'backend-webgpu'].map(
        (n) => `@tensorflow/tfjs-${n}`,
      ),
    },
  });
  await server.listen();
  const browser = await launchBrowser(['--enable-unsafe-webgpu']);
  try {
    const results: Record<string, BackendRate> = {};
    for (const backend of backends) {
      const page = await browser.newPage();
      await page.goto(`${server.resolvedUrls?.local[0]}bench/browser/index.html`);
      results[backend] = await measureBackend(page, { backend, names, progress });
      await page.close();
    }
    return results;
  } finally {
    await browser.close();
    await server.close();
  }
}

interface BackendOrder {
  readonly backend: (typeof backends)[number];
  readonly names: readonly WorkloadName[];
  readonly progress: (line: string) => void;
}

async function measureBackend(page: Page, { backend, names, progress }: BackendOrder): Promise<BackendRate> {
  await page.waitForFunction('globalThis.bench');
  const adapter = await page.evaluate((name) => globalThis.bench.start(name), backend);
  if ('reason' in adapter) {
    progress(`${backend}: ${adapter.reason}`);
    return { adapter: adapter.reason };
  }
  const samplesPerSecond: Partial<Record<WorkloadName, number>> = {};
  for (const name of names) {
    const rate = await page.evaluate((workload) => globalThis.bench.measure(workload), name);
    if (typeof rate === 'number') samplesPerSecond[name] = Math.round(rate);
    progress(`${backend} (${adapter.name}), ${name}: ${rate}`);
  }
  return { adapter: adapter.name, samplesPerSecond };
}
