import type { Problem } from '../../problem.ts';

const learningRates = [0.0005, 0.001, 0.005, 0.01];

export default {
  title: 'Optimisation curves',
  summary: 'Train the same network with four learning rates and read the four curves of its loss.',
  source: 'CS273A homework 4, problem 2.2',
  settings: [
    { name: 'Images', value: 'the first 10,000 training images of the CS273A split, every pixel standardised' },
    { name: 'Network', value: '784 inputs, 64 hidden units with ReLU, 10 outputs with softmax' },
    { name: 'Optimiser', value: 'stochastic gradient descent, Nesterov momentum 0.9, constant learning rate' },
    { name: 'Learning rates', value: '0.0005, 0.001, 0.005, 0.01' },
    { name: 'Penalty', value: 'L2 with alpha = 0.0001 (scikit-learn’s default)' },
    { name: 'Batch size', value: '256' },
    { name: 'Epochs', value: '100' },
    { name: 'Seed', value: '1234' },
  ],
  experiments: {
    curves: {
      title: 'Training loss for four learning rates',
      spec: {
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
            { type: 'dense', units: 64, activation: 'relu' },
            { type: 'dense', units: 10 },
          ],
        },
        initialiser: 'sklearn',
        loss: 'sklearnLogLoss',
        optimiser: { name: 'sgd', learningRate: 0.001, momentum: 0.9, nesterov: true },
        penalty: { convention: 'sklearn', alpha: 1e-4 },
        batchSize: 256,
        epochs: 100,
        // The page is about the training loss; the validation images are looked at once, at the end.
        evaluateEvery: 0,
        seed: 1234,
      },
      vary: [{ field: 'optimiser.learningRate', label: 'learning rate', values: learningRates }],
      quick: {
        changes: { epochs: 10 },
        note: 'The same four runs for 10 epochs instead of 100.',
      },
      predict: {
        kind: 'choice',
        asks: 'Which learning rate ends with the lowest training loss?',
        field: 'optimiser.learningRate',
        choices: learningRates.map((rate) => ({ value: rate, label: String(rate) })),
        metric: 'loss',
        wins: 'lowest',
      },
    },
  },
  questions: [
    {
      kind: 'choice',
      id: 'fastest',
      asks: 'Which of the four learning rates brings the training loss down fastest in the first ten epochs?',
      choices: [
        { id: '0.0005', label: '0.0005' },
        { id: '0.001', label: '0.001' },
        { id: '0.005', label: '0.005' },
        { id: '0.01', label: '0.01' },
      ],
      answer: '0.01',
      hints: [
        { answer: '0.0005', says: 'That is the smallest step. Look at which curve lies lowest at epoch 10.' },
        { answer: '0.001', says: 'Two of the curves lie below this one at epoch 10.' },
        { answer: '0.005', says: 'Close: one curve lies lower still at epoch 10.' },
      ],
      modelAnswer:
        'The largest, $0.01$: its loss after the first epoch is about 1.13, where $0.001$ still stands at about 2.29, and it stays below the others to the end.',
    },
    {
      kind: 'numeric',
      id: 'updates',
      asks: 'How many times are the weights updated in one run of 100 epochs (10,000 images, batches of 256)?',
      answer: 4000,
      tolerance: 0,
      hints: [
        { answer: 3906, says: 'The last, smaller batch of every epoch counts as an update too: round 39.06 up.' },
        { answer: 3900, says: 'Every epoch ends with a smaller batch of 16 images; it counts as an update too.' },
        { answer: 3906.25, says: 'An update happens whole or not at all: round 39.06 batches up, then multiply.' },
        { answer: 40, says: 'That is one epoch. There are 100.' },
        { answer: 100, says: 'That is the number of epochs; each has many batches.' },
        { answer: 1000000, says: 'That counts images. One update uses a whole batch of them.' },
      ],
      modelAnswer: '$\\lceil 10000/256 \\rceil = 40$ batches an epoch, so $40 \\cdot 100 = 4000$ updates.',
    },
    {
      kind: 'choice',
      id: 'why-higher-start',
      asks: 'At a learning rate of 0.001 the loss over the first epoch is about 2.29, although an untrained network that guesses evenly would have $\\ln 10 \\approx 2.30$. Which reading fits?',
      choices: [
        { id: 'learnt-nothing', label: 'The network learnt nothing in the first epoch.' },
        {
          id: 'mean-over-epoch',
          label: 'The figure is a mean over the epoch: it starts well above ln 10 and falls below it.',
        },
        { id: 'penalty', label: 'The L2 penalty makes up the difference.' },
      ],
      answer: 'mean-over-epoch',
      hints: [
        {
          answer: 'learnt-nothing',
          says: 'Compare with epoch 2: it falls to about 1.37, so much was learnt meanwhile.',
        },
        { answer: 'penalty', says: 'With alpha = 0.0001 the penalty is far below 0.001 here.' },
      ],
      modelAnswer:
        'The loss of an epoch is the mean of the losses of its 40 batches, each taken before its update. Random weights give confident wrong answers, so the first batches lie well above $\\ln 10$, the last ones well below.',
    },
    {
      kind: 'written',
      id: 'compare',
      asks: 'Describe how the four curves differ: how fast they fall, how smooth they are, and where they end. Would you expect a still larger learning rate to do better?',
      modelAnswer:
        'All four fall smoothly; the larger the learning rate, the faster and the lower. After 100 epochs the smallest is still on its way down, the largest has all but memorised its 10,000 images (training accuracy 1.0). That says nothing about new images: on the validation images 0.01 gains about 1.6 points on 0.001. A much larger rate would at some point overshoot: the loss jumps about or grows until it is no longer a number.',
    },
  ],
  published: [
    {
      label: 'loss, learning rate 0.001, epoch 1',
      value: '2.2948',
      source: 'measured',
      within: 0.011,
      own: { experiment: 'curves', where: { 'optimiser.learningRate': 0.001 }, metric: 'loss', epoch: 1 },
    },
    {
      label: 'loss, learning rate 0.001, epoch 10',
      value: '0.4406',
      source: 'measured',
      within: 0.0022,
      own: { experiment: 'curves', where: { 'optimiser.learningRate': 0.001 }, metric: 'loss', epoch: 10 },
    },
    {
      label: 'loss, learning rate 0.001, epoch 50',
      value: '0.1805',
      source: 'measured',
      within: 0.0009,
      own: { experiment: 'curves', where: { 'optimiser.learningRate': 0.001 }, metric: 'loss', epoch: 50 },
    },
    {
      label: 'loss, learning rate 0.001, epoch 100',
      value: '0.1152',
      source: 'measured',
      within: 0.00058,
      own: { experiment: 'curves', where: { 'optimiser.learningRate': 0.001 }, metric: 'loss', epoch: 100 },
    },
    {
      label: 'loss, learning rate 0.01, epoch 1',
      value: '1.1335',
      source: 'measured',
      within: 0.0057,
      own: { experiment: 'curves', where: { 'optimiser.learningRate': 0.01 }, metric: 'loss', epoch: 1 },
    },
    {
      label: 'loss, learning rate 0.01, epoch 10',
      value: '0.1302',
      source: 'measured',
      within: 0.00065,
      own: { experiment: 'curves', where: { 'optimiser.learningRate': 0.01 }, metric: 'loss', epoch: 10 },
    },
    {
      label: 'loss, learning rate 0.01, epoch 100',
      value: '0.0062',
      source: 'measured',
      within: 3.1e-5,
      own: { experiment: 'curves', where: { 'optimiser.learningRate': 0.01 }, metric: 'loss', epoch: 100 },
    },
  ],
} satisfies Problem;
