import type { StorageNews } from './storage.ts';

type Hear = (news: StorageNews) => void;

const listeners = new Set<Hear>();
let channel: BroadcastChannel | undefined;

function openChannel(): BroadcastChannel | undefined {
  if (channel || typeof BroadcastChannel === 'undefined') return channel;
  channel = new BroadcastChannel('inkling.storage');
  channel.addEventListener('message', ({ data }: MessageEvent<StorageNews>) => {
    for (const hear of listeners) hear(data);
  });
  return channel;
}

/** Tells the other tabs what this one kept or deleted; that everything was deleted, this tab's listeners hear too. */
export function tellTabs(news: StorageNews): void {
  if (news.type === 'emptied') for (const hear of listeners) hear(news);
  openChannel()?.postMessage(news);
}

/** Calls `hear` with what other tabs kept or deleted. */
export function hearTabs(hear: Hear): void {
  openChannel();
  listeners.add(hear);
}
