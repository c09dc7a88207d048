import { create } from 'zustand';
import type { PixelStatistics } from '../../../datasets/splits/pixel-statistics.ts';
import { askDataset } from '../../../worker/dataset/dataset-client.ts';
import type { OpenedDataset } from '../../../worker/dataset/dataset-protocol.ts';

/** What the grid of pixels shows. */
export type GridView = 'before' | 'after' | 'scale' | 'train' | 'test';

/** An image of the dataset. */
export interface ShownImage {
  readonly index: number;
  readonly label: number;
  /** 784 bytes. */
  readonly pixels: Uint8Array;
}

interface DataState {
  /** Of the dataset that is open; null until they are worked out. */
  readonly statistics: PixelStatistics | null;
  readonly failure: string | null;
  /** The chosen pixel, row by row from 0. */
  readonly pixel: number;
  readonly image: ShownImage | null;
  readonly view: GridView;
}

/** Pixels in a row. */
export const side = 28;

/** A pixel that most digits pass through. */
const middle = 14 * side + 14;

/** What lab, comparison and pitfall of this page share. */
export const useData = create<DataState>()(() => ({
  statistics: null,
  failure: null,
  pixel: middle,
  image: null,
  view: 'before',
}));

const { setState } = useData;
let latest = 0;

/** Chooses a pixel. */
export function choosePixel(pixel: number): void {
  setState({ pixel: Math.min(side * side - 1, Math.max(0, pixel)) });
}

/** Chooses what the grid shows. */
export function chooseView(view: GridView): void {
  setState({ view });
}

/** Shows an image of the open dataset. */
export async function showImage(dataset: OpenedDataset, index: number): Promise<void> {
  latest += 1;
  const asked = latest;
  const pixels = await askDataset({ type: 'digits', indices: [index] });
  if (asked === latest) setState({ image: { index, label: dataset.labels[index] ?? 0, pixels } });
}

/** Lets the data worker go through the open dataset; an answer that another dataset overtook is dropped. */
export async function workOut(isWanted: () => boolean): Promise<void> {
  setState({ statistics: null, failure: null });
  try {
    const statistics = await askDataset({ type: 'pixels', split: 'cs273a' });
    if (isWanted()) setState({ statistics });
  } catch (error) {
    if (isWanted()) setState({ failure: error instanceof Error ? error.message : String(error) });
  }
}
