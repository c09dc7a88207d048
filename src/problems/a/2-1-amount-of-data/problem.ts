import type { Problem } from '../../problem.ts';
import { measuredErrors, publishedLogistic, sizes } from './reference-errors.ts';

const learning = {
  initialiser: 'sklearn',
  loss: 'sklearnLogLoss',
  optimiser: { name: 'sgd', learningRate: 0.001, momentum: 0.9, nesterov: true },
  penalty: { convention: 'sklearn', alpha: 1e-4 },
  batchSize: 256,
  // The page is about errors at the end; there is no validation set in this problem.
  evaluateEvery: 0,
  seed: 1234,
} as const;
const data = { split: 'cs273a', trainSize: 63_000, validation: 'none', preprocessing: 'standardise' } as const;
const mlp = {
  inputShape: [784] as [number],
  layers: [
    { type: 'dense' as const, units: 64, activation: 'relu' as const },
    { type: 'dense' as const, units: 10 },
  ],
};
const sizeAxis = { field: 'data.trainSize', label: 'images', values: sizes };
const quickSizes = { ...sizeAxis, values: [100, 300, 1000, 2000, 5000] };

/** Updates that every size gets where data and training are to be told apart. */
const equalUpdates = 2000;
const withEqualUpdates = (values: readonly number[], updates: number) => ({
  ...sizeAxis,
  values,
  also: values.map((m) => ({ epochs: Math.ceil(updates / Math.ceil(m / 256)) })),
});

const sketchOfTestError = {
  x: { label: 'training images', of: 'data.trainSize', at: [100, 1000, 5000, 63_000], scale: 'log' },
  y: { label: 'test error', metric: 'testError', from: 0, to: 0.6 },
} as const;

export default {
  title: 'Amount of data',
  summary: 'Train the same network on 100 to 63,000 images and watch how its errors change.',
  source: 'CS273A homework 4, problem 2.1',
  settings: [
    {
      name: 'Images',
      value:
        'the first 100, 1,000, 5,000, 10,000, 20,000, 50,000 and all 63,000 training images of the CS273A split, every pixel standardised',
    },
    { name: 'Network', value: '784 inputs, 64 hidden units with ReLU, 10 outputs with softmax' },
    { name: 'Optimiser', value: 'stochastic gradient descent, Nesterov momentum 0.9, constant learning rate 0.001' },
    { name: 'Penalty', value: 'L2 with alpha = 0.0001 (scikit-learn’s default)' },
    { name: 'Batch size', value: '256, or all images where there are fewer' },
    { name: 'Stop', value: 'after 1,000 epochs, or when the training loss has not improved by 0.0001 for 10 epochs' },
    { name: 'Seed', value: '1234' },
  ],
  experiments: {
    sizes: {
      title: 'Error for seven amounts of data',
      spec: { kind: 'train', data, network: mlp, ...learning, epochs: 1000, stop: { rule: 'sklearn' } },
      vary: [sizeAxis],
      quick: {
        changes: {},
        vary: [quickSizes],
        note: 'Five sizes up to 5,000 images, trained to the same stop rule as far as the time allows.',
      },
      predict: {
        kind: 'curve',
        asks: 'How does the test error fall with the number of training images? Sketch it.',
        ...sketchOfTestError,
      },
    },
    equalUpdates: {
      title: 'The same, with 2,000 updates for every size',
      spec: { kind: 'train', data, network: mlp, ...learning, epochs: 1000 },
      vary: [withEqualUpdates(sizes, equalUpdates)],
      quick: {
        changes: {},
        vary: [withEqualUpdates(quickSizes.values, 400)],
        note: 'Five sizes up to 5,000 images with 400 updates each.',
      },
      predict: {
        kind: 'curve',
        asks: 'With equally many updates for every size, how does the test error fall now? Sketch it.',
        ...sketchOfTestError,
      },
    },
    logistic: {
      title: 'Logistic regression, trained here',
      spec: {
        kind: 'train',
        data,
        network: { inputShape: [784], layers: [{ type: 'dense', units: 10 }] },
        ...learning,
        epochs: 1000,
        stop: { rule: 'sklearn' },
      },
      vary: [sizeAxis],
      quick: {
        changes: {},
        vary: [quickSizes],
        note: 'Five sizes up to 5,000 images, trained to the same stop rule as far as the time allows.',
      },
    },
  },
  questions: [
    {
      kind: 'numeric',
      id: 'updates-per-epoch',
      asks: 'How many times are the weights updated in one epoch on all 63,000 images, in batches of 256?',
      answer: 247,
      tolerance: 0,
      hints: [
        { answer: 246, says: 'The 24 images left over make a last, smaller batch. It counts too.' },
        { answer: 246.09375, says: 'An update happens whole or not at all: round up.' },
        { answer: 63000, says: 'That is one update for each image. Here 256 images share one.' },
      ],
      modelAnswer: '$\\lceil 63000/256\\rceil = 247$.',
    },
    {
      kind: 'numeric',
      id: 'updates-at-100',
      asks: 'On 100 images training stopped after 541 epochs. How many updates was that in all?',
      answer: 541,
      tolerance: 0,
      hints: [
        { answer: 54100, says: 'That counts images. All 100 fit into one batch, so an epoch is one update.' },
        {
          answer: 211,
          says: 'Dividing by 256 counts a fraction of a batch per epoch. One epoch is one whole update here.',
        },
      ],
      modelAnswer: 'All 100 images make one batch, so one epoch is one update: 541.',
    },
    {
      kind: 'choice',
      id: 'winner-at-100',
      asks: 'With 100 training images, which has the lower test error: the network or logistic regression?',
      choices: [
        { id: 'mlp', label: 'The network' },
        { id: 'logistic', label: 'Logistic regression' },
        { id: 'same', label: 'They are equal within the noise' },
      ],
      answer: 'logistic',
      hints: [
        { answer: 'mlp', says: 'Compare the two test figures at the left end of the chart.' },
        {
          answer: 'same',
          says: 'The gap is more than 5 points; with 7,000 test images the standard error is about 0.6 points.',
        },
      ],
      modelAnswer:
        'Logistic regression, .318 against .375. With ten images of each digit there is not enough to learn good hidden features from. At 1,000 images the two are within the noise of each other; from 5,000 on the network is clearly ahead.',
    },
    {
      kind: 'ordering',
      id: 'four-errors',
      asks: 'Put the four in the order of their test errors, lowest first.',
      items: [
        { id: 'mlp-100', label: 'The network, trained on 100 images' },
        { id: 'lr-100', label: 'Logistic regression, trained on 100 images' },
        { id: 'mlp-63000', label: 'The network, trained on 63,000 images' },
        { id: 'lr-63000', label: 'Logistic regression, trained on 63,000 images' },
      ],
      answer: ['mlp-63000', 'lr-63000', 'lr-100', 'mlp-100'],
      hints: [
        {
          when: { before: 'mlp-100', after: 'mlp-63000' },
          says: 'More images make the network’s test error lower. Read its line from left to right.',
        },
        {
          when: { before: 'lr-100', after: 'lr-63000' },
          says: 'More images help logistic regression too. Read its line from left to right.',
        },
        {
          when: { before: 'mlp-100', after: 'lr-100' },
          says: 'Compare the two at the left end of the chart: which copes better with few images?',
        },
        {
          when: { before: 'lr-63000', after: 'mlp-63000' },
          says: 'Compare the two at the right end of the chart: which still gains from more images?',
        },
      ],
      modelAnswer:
        'The network on 63,000 images (.032), logistic regression on 63,000 (.083), logistic regression on 100 (.318), the network on 100 (.375). The amount of data matters more than the model, and which model is better depends on it: the lines cross.',
    },
    {
      kind: 'choice',
      id: 'confound',
      asks: 'The sweep changes the number of images. What else changes with it, although nobody set it?',
      choices: [
        { id: 'updates', label: 'The number of updates before training stops' },
        { id: 'weights', label: 'The number of weights' },
        { id: 'test', label: 'The test set' },
        { id: 'rate', label: 'The learning rate' },
      ],
      answer: 'updates',
      hints: [
        { answer: 'weights', says: 'The network is 784-64-10 throughout: 50,890 parameters.' },
        { answer: 'test', says: 'The 7,000 test images are the same for every size.' },
        { answer: 'rate', says: 'It stays at 0.001. But how often is it applied?' },
      ],
      modelAnswer:
        'An epoch is 1 update at 100 images and 247 at 63,000, and the stop rule counts epochs. So the large runs are trained with many times more updates. Holding the number of updates equal tells the two effects apart.',
    },
    {
      kind: 'written',
      id: 'more-data',
      asks: 'Describe how training and test error change with the number of images. Would images beyond 63,000 still help?',
      modelAnswer:
        'The training error stays near 0 throughout, so the network fits whatever it is given. The test error falls from about 37\u00a0% at 100 images to about 14\u00a0% at 1,000 and on to a few per cent at 63,000, roughly along a straight line on logarithmic axes, and the gap to the training error is still open at the end. Nothing levels off at 1,000: more images would still help, each doubling by less.',
    },
  ],
  published: [
    ...measuredErrors.map(({ images, test }) => ({
      label: `MLP test error, ${images.toLocaleString('en-GB')} images`,
      value: test.toFixed(4),
      within: 0.01,
      source: 'measured' as const,
      own: { experiment: 'sizes', where: { 'data.trainSize': images }, metric: 'testError' as const },
    })),
    ...publishedLogistic.map(({ images, test }) => ({
      label: `logistic regression test error, ${images.toLocaleString('en-GB')} images`,
      value: test.toFixed(3),
      source: 'published' as const,
      own: { experiment: 'logistic', where: { 'data.trainSize': images }, metric: 'testError' as const },
    })),
  ],
} satisfies Problem;
