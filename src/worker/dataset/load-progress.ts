/** Which data the reader wants: `auto` is MNIST where it is kept or served, else the built-in digits. */
export type WantedDataset = 'auto' | 'mnist' | 'builtin';

/** How far loading is; `done` and `total` are bytes of the packed files, or a fraction and 1 while digits are drawn. */
export interface LoadProgress {
  readonly phase: 'download' | 'unpack' | 'generate';
  readonly done: number;
  readonly total: number;
}
