import type { TrainSpec } from '../../lab/train/spec.ts';

/** The groups of the custom form, in their order. */
export const fieldGroups = [
  'Training',
  'Optimiser',
  'Network',
  'Images',
  'Penalty',
  'Schedule and stop',
  'Start',
] as const;

/** A group of settings that belong together. */
export type FieldGroup = (typeof fieldGroups)[number];

const labels: Readonly<Record<string, string>> = {
  epochs: 'Epochs',
  batchSize: 'Batch size',
  evaluateEvery: 'Look at validation every … epochs',
  'optimiser.name': 'Optimiser',
  'optimiser.learningRate': 'Learning rate',
  'optimiser.momentum': 'Momentum',
  'optimiser.nesterov': 'Nesterov’s look-ahead',
  'optimiser.beta1': 'Decay of the mean, beta 1',
  'optimiser.beta2': 'Decay of the square, beta 2',
  'optimiser.rho': 'Decay of the square, rho',
  'optimiser.epsilon': 'Epsilon',
  'optimiser.library': 'Rules of',
  'data.split': 'Split',
  'data.trainSize': 'Training images',
  'data.validation': 'Validation images',
  'data.validation.start': 'Validation begins at',
  'data.validation.count': 'Validation images, number',
  'data.preprocessing': 'Pixels',
  'data.noise.amount': 'Noise',
  'penalty.convention': 'Penalty',
  'penalty.alpha': 'L2 penalty alpha',
  'penalty.l1': 'L1 factor',
  'penalty.l2': 'L2 factor',
  'penalty.layers': 'On which layers',
  'schedule.kind': 'Learning rate over time',
  'schedule.factor': 'Factor of the schedule',
  'schedule.everySteps': 'Steps between changes',
  'schedule.afterEpoch': 'Constant up to epoch',
  'stop.rule': 'Stop',
  'stop.tolerance': 'Least improvement',
  'stop.patience': 'Patience (epochs)',
  'stop.restoreBest': 'Keep the best weights',
  initialiser: 'First weights as in',
  loss: 'Loss',
};

const layerLabels: Readonly<Record<string, string>> = {
  units: 'Units',
  activation: 'Activation',
  slope: 'Slope below zero',
  filters: 'Filters',
  kernelSize: 'Kernel size',
  strides: 'Stride',
  padding: 'Padding',
  poolSize: 'Pool size',
  rate: 'Dropout rate',
  momentum: 'Momentum',
  epsilon: 'Epsilon',
  library: 'Rules of',
};

/** What a field is called in the form. */
export function fieldLabel(path: string, { network }: TrainSpec): string {
  const [, index, key] = /^network\.layers\.(\d+)\.(\w+)$/.exec(path) ?? [];
  if (index === undefined || key === undefined) return labels[path] ?? path;
  return `${layerLabels[key] ?? key} in layer ${Number(index) + 1}${network.layers.length > 3 ? ` (${network.layers[Number(index)]?.type})` : ''}`;
}

/** Where a field stands in the form. */
export function fieldGroup(path: string): FieldGroup {
  if (['epochs', 'batchSize', 'evaluateEvery'].includes(path)) return 'Training';
  const first = path.split('.')[0] ?? '';
  const groups: Readonly<Record<string, FieldGroup>> = {
    optimiser: 'Optimiser',
    network: 'Network',
    data: 'Images',
    penalty: 'Penalty',
    schedule: 'Schedule and stop',
    stop: 'Schedule and stop',
  };
  return groups[first] ?? 'Start';
}

const options: Readonly<Record<string, string>> = {
  sgd: 'SGD',
  adam: 'Adam',
  adamax: 'Adamax',
  rmsprop: 'RMSprop',
  none: 'none',
  slice: 'part of the training images',
  test: 'the test images',
  sklearn: 'scikit-learn',
  keras: 'Keras',
  torch: 'PyTorch',
  relu: 'ReLU',
  leakyRelu: 'leaky ReLU',
  cs273a: 'CS273A, all 70,000',
  standard: 'standard, 60,000 and 10,000',
  unit: 'divided by 255',
  standardise: 'standardised',
  symmetric: 'from −1 to 1',
  epochs: 'after all epochs',
  earlyStopping: 'early stopping on validation',
  constant: 'constant',
  staircase: 'falls in steps',
  perEpoch: 'falls every epoch',
  crossEntropy: 'cross-entropy',
  sklearnLogLoss: 'cross-entropy, capped as in scikit-learn',
  binaryCrossEntropy: 'binary cross-entropy per pixel',
};

/** What one of a field's options is called. */
export function optionLabel(path: string, option: string): string {
  if (path === 'stop.rule' && option === 'sklearn') return 'when the loss stalls (scikit-learn)';
  if (path === 'penalty.convention' && option !== 'none') return `L2 as in ${options[option] ?? option}`;
  return options[option] ?? option;
}
