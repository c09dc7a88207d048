import { type ErrorsAtSize, meanOf } from './errors-by-size.ts';
import { measuredErrors } from './reference-errors.ts';

/** How long the runs on so many images were. */
export interface Updates {
  readonly epochs: number;
  readonly updates: number;
}

/** A size with the length of scikit-learn's run and of the reader's own, as far as they exist. */
export interface UpdatesRow {
  readonly images: number;
  readonly perEpoch: number;
  readonly theirs: Updates | undefined;
  /** Means over the seeds. */
  readonly own: Updates | undefined;
}

/** The size of a batch in every run here. */
const batchSize = 256;

/** One row for every size that scikit-learn or the reader has trained on. */
export function updatesRows(own: readonly ErrorsAtSize[]): readonly UpdatesRow[] {
  const sizes = new Set([...measuredErrors, ...own].map(({ images }) => images));
  return [...sizes]
    .sort((a, b) => a - b)
    .map((images) => {
      const perEpoch = Math.ceil(images / batchSize);
      const theirs = measuredErrors.find((row) => row.images === images);
      return {
        images,
        perEpoch,
        theirs: theirs && { epochs: theirs.epochs, updates: theirs.epochs * perEpoch },
        own: ownUpdates(own.find((row) => row.images === images)),
      };
    });
}

function ownUpdates(row: ErrorsAtSize | undefined): Updates | undefined {
  const epochs = row && meanOf(row.epochs);
  const updates = row && meanOf(row.updates);
  return epochs === undefined || updates === undefined
    ? undefined
    : { epochs: Math.round(epochs), updates: Math.round(updates) };
}
