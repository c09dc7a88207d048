/** Which images a run was made on. `builtin` is the handwriting Inkling draws itself and must always be named as such. */
export type DatasetName = 'mnist' | 'builtin' | 'cifar10';

/** Labelled images in one block: the training images first, then the test images (the OpenML order for MNIST). */
export interface Dataset {
  readonly name: DatasetName;
  /** count × rows × columns × channels bytes, 0..255, ink bright on black. */
  readonly images: Uint8Array;
  /** count bytes, 0..9. */
  readonly labels: Uint8Array;
  readonly count: number;
  /** How many of the images, from the first on, are the published training part (60,000 for MNIST). */
  readonly trainCount: number;
  readonly rows: number;
  readonly columns: number;
  readonly channels: number;
}

/** How the reader sees a dataset's name. */
export const datasetTitles: Readonly<Record<DatasetName, string>> = {
  mnist: 'MNIST',
  builtin: 'built-in digits',
  cifar10: 'CIFAR-10',
};

/** What the published datasets hold; the built-in digits have MNIST's measures. */
export const publishedSizes = {
  mnist: { count: 70_000, trainCount: 60_000, rows: 28, columns: 28, channels: 1 },
  cifar10: { count: 60_000, trainCount: 50_000, rows: 32, columns: 32, channels: 3 },
} as const;
