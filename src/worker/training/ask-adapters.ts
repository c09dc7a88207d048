let asked: Promise<string> | undefined;

const unknown = 'unknown';
/** A driver that hangs must not keep training from beginning. */
const patienceMs = 5000;

/** The names of this machine's graphics adapters as one text, asked once a visit; "unknown" where that fails. */
export function askAdapters(): Promise<string> {
  asked ??= new Promise((resolve) => {
    const worker = new Worker(new URL('./adapters.worker.ts', import.meta.url), { type: 'module', name: 'adapters' });
    worker.onmessage = ({ data }: MessageEvent<string>) => resolve(data);
    worker.onerror = () => resolve(unknown);
    setTimeout(() => resolve(unknown), patienceMs);
  });
  return asked;
}
