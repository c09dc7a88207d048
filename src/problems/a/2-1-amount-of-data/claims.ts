import type { OwnErrors } from './amount-lines.ts';
import type { ErrorsAtSize } from './errors-by-size.ts';
import { type Finding, givenError, levelsOff, networkWins, testFigure } from './findings.ts';
import { measuredEqualUpdates } from './measured-equal-updates.ts';
import { measuredErrors, publishedLogistic } from './reference-errors.ts';

/** A reading of the chart, and what becomes of it. */
export interface Claim {
  readonly says: string;
  /** By scikit-learn's figures and the published ones; with equal updates by Inkling's on MNIST. */
  readonly measured: Finding;
  /** By the reader's own; undefined where they are not there or sealed. */
  readonly own: Finding | undefined;
}

const given = (rows: readonly { readonly images: number; readonly test: number }[]) =>
  rows.map(({ images, test }) => ({ images, test: givenError(test) }));

/** The claims with their verdicts. */
export function checkedClaims(own: OwnErrors): readonly Claim[] {
  return [
    {
      says: 'The network beats logistic regression at every size.',
      measured: winsAtEvery(given(measuredErrors), given(publishedLogistic)),
      own: ownWins(own),
    },
    {
      says: 'The test error levels off after about 1,000 images.',
      measured: levelsOff(given(measuredErrors)),
      own: ownLevels(own.sizes),
    },
    {
      says: 'From 20,000 images on, more images hardly help, if the number of updates is held equal.',
      measured: levelsOff(given(measuredEqualUpdates), 20_000),
      own: ownLevels(own.equalUpdates, 20_000),
    },
  ];
}

type Tested = ReturnType<typeof given>;

/** The first size at which the claim fails decides; without one, the first. */
function winsAtEvery(network: Tested, logistic: Tested): Finding {
  const findings = network.flatMap(({ images, test }) => {
    const other = logistic.find((row) => row.images === images);
    return other ? [networkWins(images, test, other.test)] : [];
  });
  const undecided = findings.find(({ holds }) => holds !== true);
  return findings.find(({ holds }) => holds === false) ?? undecided ?? findings[0] ?? nothing;
}

const nothing: Finding = { holds: undefined, words: 'There is no size that both were trained on.' };

function tested(rows: readonly ErrorsAtSize[]): Tested {
  return rows.flatMap((row) => {
    const test = testFigure(row);
    return test ? [{ images: row.images, test }] : [];
  });
}

function ownWins({ sizes, logistic }: OwnErrors): Finding | undefined {
  const rows = [tested(sizes), tested(logistic)] as const;
  return rows.every(({ length }) => length > 0) ? winsAtEvery(...rows) : undefined;
}

function ownLevels(rows: readonly ErrorsAtSize[], from?: number): Finding | undefined {
  const open = tested(rows).filter(({ images }) => images >= (from ?? 1000));
  return open.length > 1 ? levelsOff(open, from) : undefined;
}
