/** How long a file is waited for; holders answer within a few milliseconds unless they are unpacking something. */
const patienceMs = 400;

type Message =
  | { readonly type: 'ask'; readonly key: string; readonly wantsBytes: boolean }
  | { readonly type: 'have'; readonly key: string; readonly bytes?: Uint8Array }
  | { readonly type: 'forget' };

const held = new Map<string, Uint8Array>();
let channel: BroadcastChannel | undefined;

/** Holds a file in this thread and answers every other thread of the site that asks for it. */
export function holdFile(key: string, bytes: Uint8Array): void {
  held.set(key, bytes);
  connect();
}

/** A file held by this thread or, failing that, by any other thread of the site. */
export async function askForFile(key: string): Promise<Uint8Array | undefined> {
  return held.get(key) ?? (await ask(key, true))?.bytes;
}

/** Whether some thread of the site holds the file. */
export async function isFileHeld(key: string): Promise<boolean> {
  return held.has(key) || (await ask(key, false)) !== undefined;
}

/** Lets every thread of the site drop what it holds. */
export function dropFiles(): void {
  held.clear();
  connect()?.postMessage({ type: 'forget' } satisfies Message);
}

function connect(): BroadcastChannel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined;
  channel ??= listen(new BroadcastChannel('inkling-data'));
  return channel;
}

function listen(opened: BroadcastChannel): BroadcastChannel {
  opened.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.type === 'forget') held.clear();
    if (data.type !== 'ask') return;
    const bytes = held.get(data.key);
    if (bytes) opened.postMessage({ type: 'have', key: data.key, ...(data.wantsBytes && { bytes }) } satisfies Message);
  });
  return opened;
}

function ask(key: string, wantsBytes: boolean): Promise<{ bytes?: Uint8Array } | undefined> {
  const asking = connect();
  if (!asking) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const settle = (answer?: { bytes?: Uint8Array }) => {
      clearTimeout(timer);
      asking.removeEventListener('message', hear);
      resolve(answer);
    };
    const hear = ({ data }: MessageEvent<Message>) => {
      if (data.type === 'have' && data.key === key && (!wantsBytes || data.bytes)) settle(data);
    };
    const timer = setTimeout(settle, patienceMs);
    asking.addEventListener('message', hear);
    asking.postMessage({ type: 'ask', key, wantsBytes } satisfies Message);
  });
}
