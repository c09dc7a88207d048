import { create } from 'zustand';

interface Updates {
  /** Whether Inkling opens without a network from now on. */
  readonly offlineReady: boolean;
  /** Switches to the version that is waiting; undefined while there is none. */
  readonly update: (() => void) | undefined;
  /** Keeps the version that runs for now. */
  readonly later: () => void;
}

/** What the service worker has in store: readiness to work offline, and newer versions. */
export const useUpdates = create<Updates>()((set) => ({
  offlineReady: typeof navigator !== 'undefined' && Boolean(navigator.serviceWorker?.controller),
  update: undefined,
  later: () => set({ update: undefined }),
}));

/** Registers the service worker (production only) and listens for what it reports. */
export async function followUpdates(): Promise<void> {
  if (!import.meta.env.PROD) return;
  const { registerSW } = await import('virtual:pwa-register');
  const updateNow = registerSW({
    onOfflineReady: () => useUpdates.setState({ offlineReady: true }),
    onNeedRefresh: () => useUpdates.setState({ update: () => void updateNow(true) }),
  });
}
