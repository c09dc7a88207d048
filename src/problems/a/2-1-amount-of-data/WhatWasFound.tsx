import { compareWithNoise } from '../../../numerics/metrics/noise.ts';
import { percent } from '../../../ui/numbers/percent.ts';
import styles from './amount.module.css';
import type { AmountChoice, OwnErrors } from './amount-lines.ts';
import type { ErrorsAtSize } from './errors-by-size.ts';
import { fitsTraining, givenError, levelsOff, networkWins, testFigure } from './findings.ts';
import { publishedLogistic } from './reference-errors.ts';

interface WhatWasFoundProps {
  readonly choice: AmountChoice;
  readonly own: OwnErrors;
  /** Published figures may be set beside the reader's. */
  readonly onMnist: boolean;
}

/** What the runs on show say, in sentences; what rests on test figures comes when they are open. */
export function WhatWasFound({ choice, own, onMnist }: WhatWasFoundProps) {
  const rows = own[choice];
  const sentences = [
    fitsTraining(rows),
    ...(choice === 'equalUpdates' ? [] : [againstTheOther(own, onMnist)]),
    rows.length > 1 ? onLevelling(rows) : undefined,
    ...(choice === 'equalUpdates' ? [againstTheRule(own)] : []),
  ].filter((sentence) => sentence !== undefined);
  if (sentences.length === 0) return null;
  return (
    <div className={styles.found}>
      <h3>What the runs say</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

/** The network against logistic regression on the fewest images that both have; the published one stands in on MNIST. */
export function againstTheOther({ sizes, logistic }: OwnErrors, onMnist: boolean): string | undefined {
  for (const row of sizes) {
    const network = testFigure(row);
    const here = testFigure(logistic.find(({ images }) => images === row.images));
    const published = onMnist ? publishedLogistic.find(({ images }) => images === row.images) : undefined;
    const other = here ?? (published && givenError(published.test));
    if (!network || !other) continue;
    const { words } = networkWins(row.images, network, other);
    return here ? words : `${words} (The figure of logistic regression is the published one.)`;
  }
  return undefined;
}

function onLevelling(rows: readonly ErrorsAtSize[]): string | undefined {
  const open = rows.flatMap((row) => {
    const test = testFigure(row);
    return test ? [{ images: row.images, test }] : [];
  });
  return open.length > 1 ? levelsOff(open).words : undefined;
}

/** What equal updates leave of the effect, at the largest size trained in both ways. */
export function againstTheRule({ sizes, equalUpdates }: OwnErrors): string | undefined {
  for (const row of equalUpdates.toReversed()) {
    const equal = testFigure(row);
    // A run that was cut short says nothing about the rule.
    const rule = testFigure(sizes.find(({ images, toTheLimit }) => images === row.images && !toTheLimit));
    if (!equal || !rule) continue;
    const at = `On ${row.images.toLocaleString('en-GB')} images equal updates end at ${percent(equal.spread.mean)}, training to the stop rule at ${percent(rule.spread.mean)}`;
    const { difference, withinNoise } = compareWithNoise(equal, rule);
    if (withinNoise !== false) return `${at}: the difference is within the noise.`;
    return difference > 0 ? `${at}: so much is due to the longer training, not to the images.` : `${at}.`;
  }
  return undefined;
}
