import type { Dataset } from '../../datasets/dataset.ts';
import { crc32 } from '../../datasets/formats/crc32.ts';
import { type FileStore, openFileStore } from './file-store.ts';
import type { LoadProgress } from './load-progress.ts';
import { withDataLock } from './with-data-lock.ts';

interface BuiltinOptions {
  readonly baseUrl: string;
  readonly onProgress: (progress: LoadProgress) => void;
  readonly signal?: AbortSignal;
}

/** The built-in digits: drawn once per version of the generator (some seconds), then read back from the browser's storage. */
export async function loadBuiltin(options: BuiltinOptions): Promise<Dataset> {
  const { generateHandwriting } = await import('../../datasets/handwriting/generate.ts');
  const make = async (): Promise<Dataset> => {
    const store = await openFileStore();
    const key = keyFor(generateHandwriting({ trainCount: 500, testCount: 100 }), options.baseUrl);
    const kept = await store.readSpare(key);
    if (kept?.length === 70_000 * 785) return unpacked(kept);
    const onProgress = (done: number) => options.onProgress({ phase: 'generate', done, total: 1 });
    onProgress(0);
    const drawn = generateHandwriting({ onProgress });
    await keep(store, key, drawn);
    return drawn;
  };
  return withDataLock('inkling-builtin', make, options.signal);
}

/** A few digits stand for all: when the generator changes, so do they, and what was kept is not found any more. */
function keyFor(sample: Dataset, baseUrl: string): string {
  return new URL(`data/builtin/${crc32(sample.images).toString(16)}`, baseUrl).href;
}

async function keep(store: FileStore, key: string, { images, labels }: Dataset): Promise<void> {
  const bytes = new Uint8Array(images.length + labels.length);
  bytes.set(images);
  bytes.set(labels, images.length);
  await store.writeSpare(key, bytes);
}

function unpacked(bytes: Uint8Array): Dataset {
  const pixels = 70_000 * 784;
  const size = { count: 70_000, trainCount: 60_000, rows: 28, columns: 28, channels: 1 };
  return { name: 'builtin', images: bytes.subarray(0, pixels), labels: bytes.subarray(pixels), ...size };
}
