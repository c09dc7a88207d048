import type { ToToyWorker, ToyFrame } from './toy-protocol.ts';

/** A worker that trains small networks on toy sets. */
export interface ToyWorker {
  readonly tell: (message: ToToyWorker) => void;
  readonly end: () => void;
}

interface ToyEvents {
  readonly onFrame: (frame: ToyFrame) => void;
  /** The worker is gone. */
  readonly onLost: () => void;
}

/** Starts a worker; it hears that a frame was seen as soon as `onFrame` has taken it. */
export function startToyWorker({ onFrame, onLost }: ToyEvents): ToyWorker {
  const worker = new Worker(new URL('./toy.worker.ts', import.meta.url), { type: 'module', name: 'toy' });
  const tell = (message: ToToyWorker) => worker.postMessage(message);
  worker.onmessage = ({ data }: MessageEvent<ToyFrame>) => {
    onFrame(data);
    tell({ type: 'seen' });
  };
  worker.onerror = onLost;
  return { tell, end: () => worker.terminate() };
}
