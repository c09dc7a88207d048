// `npx tsx bench/pad-latency.ts [address]`: how long from a movement of the pen to painted bars, in a real browser.
import { type ChildProcess, spawn } from 'node:child_process';
import { chromium, type Page } from 'playwright';
import { findChromium } from '../scripts/setup/chromium.mjs';

const warmUpStrokes = 3;
const strokes = 12;
const pointsPerStroke = 60;

/** One measured movement, all in milliseconds since its pointer event. */
interface Sample {
  /** Until the attributes of the bars changed. */
  readonly written: number;
  /** Until the frame with the changed bars was handed to the compositor. */
  readonly painted: number;
}

const given = process.argv[2];
const site = given ? undefined : await serve();
const address = given ?? site?.address ?? '';
try {
  report(await measure(address));
} finally {
  site?.server.kill();
}

/** The production build on a free port. */
async function serve(): Promise<{ server: ChildProcess; address: string }> {
  const server = spawn(process.execPath, ['scripts/serve.mjs', '--build'], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const chunk of server.stdout) {
    const found = /at (http:\S+)/.exec(String(chunk));
    if (found?.[1]) return { server, address: found[1] };
  }
  throw new Error('the server did not start');
}

async function measure(url: string): Promise<Sample[]> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(url);
    await page.getByText('256 hidden units').waitFor();
    for (let i = 0; i < warmUpStrokes; i++) await scribble(page, i);
    await page.evaluate(watch);
    for (let i = 0; i < strokes; i++) await scribble(page, i);
    return await page.evaluate(() => (window as unknown as { samples: Sample[] }).samples);
  } finally {
    await browser.close();
  }
}

/** A wavy stroke across the pad, about 60 movements a second. */
async function scribble(page: Page, seed: number): Promise<void> {
  await page.keyboard.press('c');
  const box = await page.getByLabel('Draw a digit', { exact: true }).boundingBox();
  if (!box) throw new Error('the pad is not shown');
  const at = (i: number) => {
    const t = i / pointsPerStroke;
    const x = 0.5 + 0.3 * Math.sin(6 * t + seed);
    return [box.x + x * box.width, box.y + (0.15 + 0.7 * t) * box.height] as const;
  };
  await page.mouse.move(...at(0));
  await page.mouse.down();
  for (let i = 1; i <= pointsPerStroke; i++) {
    await page.mouse.move(...at(i));
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
}

/** In the page: pairs every pointer movement with the next change of a bar, and that with the end of its frame. */
function watch(): void {
  const samples: Sample[] = [];
  (window as unknown as { samples: Sample[] }).samples = samples;
  let since: number | undefined;
  addEventListener(
    'pointermove',
    (event) => {
      if (event.buttons > 0) since ??= event.timeStamp;
    },
    { capture: true },
  );
  const bars = document.querySelectorAll('[role="group"][aria-label$="probabilities"]');
  const changes = new MutationObserver(() => {
    if (since === undefined) return;
    const start = since;
    since = undefined;
    const written = performance.now() - start;
    // A message posted while a frame is prepared is handled right after that frame.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => samples.push({ written, painted: performance.now() - start });
      port2.postMessage(null);
    });
  });
  for (const group of bars) changes.observe(group, { subtree: true, attributeFilter: ['aria-valuenow'] });
}

function report(samples: readonly Sample[]): void {
  const line = (name: string, of: (sample: Sample) => number) => {
    const sorted = samples.map(of).sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]?.toFixed(1);
    console.log(`${name}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, largest ${sorted.at(-1)?.toFixed(1)} ms`);
  };
  console.log(`pointer movements with an answer: ${samples.length}`);
  line('event to bars written', ({ written }) => written);
  line('event to bars painted', ({ painted }) => painted);
}
