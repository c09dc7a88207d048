import type { DatasetOverview } from '../../worker/dataset/inspect-datasets.ts';
import type { WantedDataset } from '../../worker/dataset/load-progress.ts';

/** Which data the app is on, first in a few words, then what that means. */
export interface StatusWords {
  readonly title: string;
  readonly meaning: string;
}

const offeredMeaning =
  'This site offers it. It is fetched once, when it is first needed or when you press the button, and then stored here.';

/** The state of the data in words. */
export function statusWords({ name, held, served, keeping }: DatasetOverview, wanted: WantedDataset): StatusWords {
  if (name === 'mnist') {
    const meaning = held.length === 4 ? heldMeaning(keeping.kept) : offeredMeaning;
    return { title: 'Inkling is on MNIST.', meaning };
  }
  if (name === undefined) {
    const meaning =
      'MNIST is neither stored here nor offered by this site. Give the files below, or choose the built-in digits.';
    return { title: 'MNIST is chosen but missing.', meaning };
  }
  const isAtHand = served || held.length === 4;
  const reason =
    wanted === 'builtin' && isAtHand
      ? 'That is your choice; MNIST is at hand.'
      : 'MNIST is neither stored here nor offered by this site.';
  return {
    title: 'Inkling is on its built-in digits.',
    meaning: `${reason} It writes these 70,000 digits itself, from vector strokes; published numbers are for MNIST and will differ.`,
  };
}

function heldMeaning(isKept: boolean): string {
  return isKept
    ? 'All 70,000 digits are stored in this browser, so it works offline too.'
    : 'All 70,000 digits are here for now.';
}
