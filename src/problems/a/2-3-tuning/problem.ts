import type { TrainSpecInput } from '../../../lab/train/spec.ts';
import type { Problem } from '../../problem.ts';
import { grid } from './published-grid.ts';

const best = {
  'optimiser.learningRate': 0.005,
  'network.layers.0.units': 256,
  'penalty.alpha': 0.001,
  'network.layers.0.activation': 'relu',
  batchSize: 256,
};

const spec: TrainSpecInput = {
  kind: 'train',
  data: {
    split: 'cs273a',
    trainSize: 10_000,
    validation: { start: 10_000, count: 10_000 },
    preprocessing: 'standardise',
  },
  network: {
    inputShape: [784],
    layers: [
      { type: 'dense', units: 256, activation: 'relu' },
      { type: 'dense', units: 10 },
    ],
  },
  initialiser: 'sklearn',
  loss: 'sklearnLogLoss',
  optimiser: { name: 'adam', learningRate: 0.005, library: 'sklearn' },
  penalty: { convention: 'sklearn', alpha: 0.001 },
  batchSize: 256,
  epochs: 100,
  stop: { rule: 'sklearn' },
  // Chosen by the figure at the end, as the published search does.
  evaluateEvery: 0,
  seed: 1234,
};

export default {
  title: 'Tuning',
  summary:
    'Search 162 settings of an MLP for the lowest validation error, and learn how far the winner can be trusted.',
  source: 'CS273A homework 4, problem 2.3',
  settings: [
    {
      name: 'Images',
      value: 'training: the first 10,000 of the CS273A split; validation: the next 10,000; every pixel standardised',
    },
    { name: 'Network', value: '784 inputs, one hidden layer, 10 outputs with softmax' },
    { name: 'Learning rate', value: '0.001, 0.005, 0.01' },
    { name: 'Hidden units', value: '64, 128, 256' },
    { name: 'Penalty', value: 'L2 with alpha = 0.0001, 0.001, 0.01' },
    { name: 'Activation', value: 'ReLU, tanh' },
    { name: 'Batch size', value: '64, 128, 256' },
    {
      name: 'Optimiser',
      value: 'Adam; at most 100 epochs, less when the training loss has not improved by 0.0001 for 10 epochs',
    },
    { name: 'Seed', value: '1234' },
  ],
  experiments: {
    search: {
      title: 'Validation accuracy of 162 settings',
      spec,
      vary: grid,
      quick: {
        changes: { epochs: 20 },
        sample: 8,
        note: 'Eight settings drawn at random from the 162, for at most 20 epochs. The draw follows the seed.',
      },
      predict: {
        kind: 'choice',
        asks: 'Which learning rate will the setting with the highest validation accuracy have?',
        field: 'optimiser.learningRate',
        choices: [0.001, 0.005, 0.01].map((rate) => ({ value: rate, label: String(rate) })),
        metric: 'validationAccuracy',
        wins: 'highest',
      },
    },
    again: {
      title: 'The chosen setting with other seeds',
      spec,
      quick: { changes: { epochs: 20 }, note: 'At most 20 epochs.' },
    },
  },
  questions: [
    {
      kind: 'numeric',
      id: 'settings',
      asks: 'How many different settings does the grid hold?',
      answer: 162,
      tolerance: 0,
      hints: [
        { answer: 14, says: 'That is the sum of the choices. Each combines with each: multiply.' },
        { answer: 81, says: 'You have left out the two activations.' },
        { answer: 54, says: 'One setting with three choices is missing.' },
      ],
      modelAnswer: '$3\\cdot 3\\cdot 3\\cdot 2\\cdot 3 = 162$.',
    },
    {
      kind: 'numeric',
      id: 'standard-error',
      asks: 'The best validation accuracy is 0.9549 on 10,000 images. What is its standard error, $\\sqrt{p(1-p)/n}$?',
      answer: 0.002075,
      tolerance: 0.00005,
      hints: [
        { answer: 0.0000043, says: 'That is the variance. Take the square root.' },
        { answer: 0.2075, says: 'Divide by the number of images before taking the root.' },
        { answer: 0.00218, says: 'Use p = 0.9549, not 0.95.' },
      ],
      modelAnswer: '$\\sqrt{0.9549\\cdot 0.0451/10000} \\approx 0.0021$.',
    },
    {
      kind: 'numeric',
      id: 'within-two',
      asks: 'How many of the 162 published settings, the best included, have a validation accuracy within two standard errors of the best?',
      answer: 19,
      tolerance: 0,
      hints: [
        { answer: 18, says: 'The best itself belongs to them.' },
        { answer: 1, says: 'That is the best alone. Two standard errors are about 0.0042: count down to 0.9507.' },
      ],
      modelAnswer: '19: everything from 0.9508 up. On these 10,000 images they cannot be told apart from the best.',
    },
    {
      kind: 'choice',
      id: 'test-set',
      asks: 'When may the test set be used in this problem?',
      choices: [
        { id: 'each', label: 'After each setting, to see which does best' },
        { id: 'top', label: 'For the best few, to break the tie' },
        { id: 'once', label: 'Once, for the setting already chosen' },
      ],
      answer: 'once',
      hints: [
        { answer: 'each', says: 'Then it chooses the setting, and its figure is no longer that of new images.' },
        { answer: 'top', says: 'Breaking a tie is choosing. Use more validation images or more seeds.' },
      ],
      modelAnswer:
        'Once, for the chosen setting. Whatever takes part in the choice is flattered by it; the test set is there to give one figure that is not.',
    },
    {
      kind: 'written',
      id: 'table',
      asks: 'Which setting would you choose for your final model, and why? Name at least five settings with their training and validation accuracy, and the test accuracy of the one you choose.',
      modelAnswer:
        'The published choice is learning rate 0.005, 256 hidden units, alpha 0.001, ReLU and batches of 256: training 1.0, validation 0.9549, test 0.9524. ReLU beats tanh in 75 of the 81 pairs, a learning rate of 0.001 is the safest (its ReLU runs average 0.951, those of 0.01 only 0.940), width helps a little, penalty and batch size hardly matter. 19 settings lie within two standard errors of the best, so a cheaper or more stable one among them would be as good an answer, and the winner’s 0.9549 is a little too good to be true because it was picked for being the highest of 162.',
    },
  ],
  published: [
    {
      label: 'training accuracy of the best setting',
      value: '1.0000',
      source: 'published',
      measured: '1.0000',
      within: 0.002,
      own: { experiment: 'search', where: best, metric: 'trainAccuracy' },
    },
    {
      label: 'validation accuracy of the best setting',
      value: '0.9549',
      source: 'published',
      measured: '0.9549',
      within: 0.003,
      own: { experiment: 'search', where: best, metric: 'validationAccuracy' },
    },
    {
      label: 'test accuracy of the best setting',
      value: '0.9524',
      source: 'published',
      measured: '0.9524',
      within: 0.006,
      own: { experiment: 'search', where: best, metric: 'testAccuracy' },
    },
  ],
} satisfies Problem;
