import type { EpochDone } from '../../lab/experiment/event.ts';
import type { FigureSource } from '../../lab/experiment/experiment.ts';
import type { RunState } from '../../lab/experiment/run-state.ts';
import type { Figures } from '../../lab/train/assess.ts';
import { figureOf } from '../experiment/own-figure.ts';

/** The images a figure is of. */
export type Part = 'training' | 'validation';

/** Something that is measured after every epoch, on the training images, the validation images or both. */
export interface Quantity {
  readonly id: QuantityId;
  /** For the axis, with its unit. */
  readonly label: string;
  /** For the choice. */
  readonly name: string;
  readonly better: 'lower' | 'higher' | 'neither';
  readonly of: Readonly<Record<Part, (epoch: EpochDone) => number | undefined>>;
  /** Before the first update: "epoch 0". */
  readonly untrained: (figures: Figures) => number | undefined;
}

/** Names of the quantities a chart can show. */
export type QuantityId = 'loss' | 'dataLoss' | 'accuracy' | 'error' | 'gradientNorm';

const none = () => undefined;
const opposite = (share: number | undefined) => (share === undefined ? undefined : 1 - share);

/** Everything that is measured epoch by epoch. */
export const quantities: readonly [Quantity, ...Quantity[]] = [
  {
    id: 'loss',
    name: 'Loss',
    label: 'loss (nats)',
    better: 'lower',
    of: { training: ({ loss }) => loss, validation: ({ validationLoss }) => validationLoss },
    // The loss of untrained weights is known without the penalty only.
    untrained: none,
  },
  {
    id: 'dataLoss',
    name: 'Loss without penalty',
    label: 'loss without penalty (nats)',
    better: 'lower',
    of: { training: ({ dataLoss }) => dataLoss, validation: ({ validationLoss }) => validationLoss },
    untrained: ({ loss }) => loss,
  },
  {
    id: 'accuracy',
    name: 'Accuracy',
    label: 'accuracy',
    better: 'higher',
    of: { training: ({ trainAccuracy }) => trainAccuracy, validation: ({ validationAccuracy }) => validationAccuracy },
    untrained: ({ accuracy }) => accuracy,
  },
  {
    id: 'error',
    name: 'Error',
    label: 'error (share of wrong answers)',
    better: 'lower',
    of: {
      training: ({ trainAccuracy }) => opposite(trainAccuracy),
      validation: ({ validationAccuracy }) => opposite(validationAccuracy),
    },
    untrained: ({ accuracy }) => opposite(accuracy),
  },
  {
    id: 'gradientNorm',
    name: 'Gradient norm',
    label: 'norm of the gradient',
    better: 'neither',
    of: { training: ({ gradientNorm }) => gradientNorm, validation: none },
    untrained: none,
  },
];

/** A figure of a whole run: its last loss, or an accuracy or error of the trained network. */
export type FinalMetric = FigureSource['metric'];

/** A run's final figure; a loss is that of the latest epoch while it runs; undefined before there is one. */
export function finalFigure(run: RunState, metric: FinalMetric): number | undefined {
  const figure = figureOf(run, { metric });
  return metric === 'loss' ? (figure ?? run.epochs.at(-1)?.loss) : figure;
}

/** Whether a figure is a share of images, which is written in per cent; the others are losses. */
export function isShare(metric: FinalMetric): boolean {
  return metric.endsWith('Accuracy') || metric.endsWith('Error');
}

/** Whether less of a figure is better. */
export function isLowerBetter(metric: FinalMetric): boolean {
  return !metric.endsWith('Accuracy');
}

/** Whether a figure comes from the test images, which stay sealed until the reader opens them. */
export function isOfTest(metric: FinalMetric): boolean {
  return metric === 'testAccuracy' || metric === 'testError';
}

/** What a final figure is called. */
export const metricNames: Readonly<Record<FinalMetric, string>> = {
  loss: 'training loss',
  validationLoss: 'validation loss',
  trainAccuracy: 'training accuracy',
  validationAccuracy: 'validation accuracy',
  testAccuracy: 'test accuracy',
  trainError: 'training error',
  validationError: 'validation error',
  testError: 'test error',
};

/** The name of an axis that shows some final figures: what they have in common. */
export function metricLabel(metrics: readonly FinalMetric[]): string {
  const names = metrics.map((metric) => metricNames[metric]);
  const last = names.map((name) => name.split(' ').at(-1));
  return names.length === 1 ? (names[0] as string) : [...new Set(last)].join(', ');
}
