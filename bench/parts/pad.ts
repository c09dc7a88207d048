import type { Page } from 'playwright';
import { quantile, rounded } from '../statistics.ts';
import { launchBrowser } from './browser.ts';

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

/** How long it takes from a movement of the pen to the bars, in milliseconds. */
export interface PadLatency {
  /** Until the bars are written. */
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** Until they are painted, which a browser without a graphics card does in software. */
  readonly painted: { readonly p50Ms: number; readonly p95Ms: number };
  /** Movements that got an answer of their own. */
  readonly samples: number;
}

/** Draws on the pad of a served production build in a real browser and measures the answers. */
export async function measurePad(address: string): Promise<PadLatency> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(address);
    await page.getByText('256 hidden units').waitFor();
    for (let i = 0; i < warmUpStrokes; i++) await scribble(page, i);
    await page.evaluate(watch);
    for (let i = 0; i < strokes; i++) await scribble(page, i);
    return summed(await page.evaluate(() => (window as unknown as { samples: Sample[] }).samples));
  } finally {
    await browser.close();
  }
}

function summed(samples: readonly Sample[]): PadLatency {
  const of = (pick: (sample: Sample) => number) => {
    const ms = samples.map(pick);
    return { p50Ms: rounded(quantile(ms, 0.5), 1), p95Ms: rounded(quantile(ms, 0.95), 1) };
  };
  return { ...of(({ written }) => written), painted: of(({ painted }) => painted), samples: samples.length };
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
