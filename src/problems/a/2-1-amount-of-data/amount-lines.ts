import type { LineSeries } from '../../../ui/charts/line-series.ts';
import { type ErrorsAtSize, pointsOf } from './errors-by-size.ts';
import { measuredErrors, publishedLogistic } from './reference-errors.ts';

/** What the lab trains: the network to the stop rule, with equal updates, or logistic regression. */
export type AmountChoice = 'sizes' | 'equalUpdates' | 'logistic';

/** The reader's own errors, by experiment. */
export type OwnErrors = Readonly<Record<AmountChoice, readonly ErrorsAtSize[]>>;

interface Reference {
  readonly images: number;
  readonly train: number;
  readonly test: number;
}

const fixed = (rows: readonly Reference[], part: 'train' | 'test') =>
  rows.map((row) => ({ x: row.images, y: row[part] }));

const mlp = 'var(--mlp)';
const grey = 'var(--logistic)';
const theirs = 'var(--forest)';

/** The lines of the error plot: first what is being trained, then what it is to be seen against. */
export function amountLines(choice: AmountChoice, own: OwnErrors): readonly LineSeries[] {
  const mine = (of: AmountChoice, label: string, colour: string): LineSeries[] => [
    { id: `${of} train`, label: `${label}, training`, colour, dash: 'solid', points: pointsOf(own[of], 'train') },
    { id: `${of} test`, label: `${label}, test`, colour, dash: 'dashed', points: pointsOf(own[of], 'test') },
  ];
  const sklearn: LineSeries[] = [
    {
      id: 'sk train',
      label: 'scikit-learn, training',
      colour: theirs,
      dash: 'longdash',
      points: fixed(measuredErrors, 'train'),
    },
    {
      id: 'sk test',
      label: 'scikit-learn, test',
      colour: theirs,
      dash: 'dotted',
      points: fixed(measuredErrors, 'test'),
    },
  ];
  const published: LineSeries[] = [
    {
      id: 'lr train',
      label: 'LR published, training',
      colour: grey,
      dash: 'longdash',
      points: fixed(publishedLogistic, 'train'),
    },
    {
      id: 'lr test',
      label: 'LR published, test',
      colour: grey,
      dash: 'dotted',
      points: fixed(publishedLogistic, 'test'),
    },
  ];
  const lines = {
    sizes: [...mine('sizes', 'MLP here', mlp), ...sklearn, ...published, ...mine('logistic', 'LR here', grey).slice(1)],
    equalUpdates: [...mine('equalUpdates', 'equal updates', mlp), toTheRule(own), ...sklearn.slice(1)],
    logistic: [
      ...mine('logistic', 'LR here', grey),
      ...published,
      ...mine('sizes', 'MLP here', mlp).slice(1),
      ...sklearn.slice(1),
    ],
  }[choice];
  return lines.filter(({ points }) => points.length > 0);
}

function toTheRule(own: OwnErrors): LineSeries {
  return {
    id: 'rule',
    label: 'stop rule, test',
    colour: 'var(--cnn)',
    dash: 'dashdot',
    points: pointsOf(own.sizes, 'test'),
  };
}
