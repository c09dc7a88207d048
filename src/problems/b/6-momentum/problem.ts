import type { Problem } from '../../problem.ts';

export default {
  title: 'Momentum',
  summary: 'Let the descent remember its last steps, and find out how much of the gain is only a longer step.',
  source: 'HW5 (Keras), question 3',
  settings: [
    { name: 'Images', value: 'all 60,000 training images of MNIST, pixels divided by 255' },
    {
      name: 'Validation',
      value: 'the 10,000 test images as published; here, unless you switch, the last 10,000 training images',
    },
    {
      name: 'Network',
      value: '32 filters of 3×3 with ReLU, max pooling 2×2, flatten, 100 units with ReLU, 10 outputs with softmax',
    },
    { name: 'Optimiser', value: 'stochastic gradient descent, learning rate 0.01, momentum 0 and 0.9, batches of 32' },
    { name: 'Epochs', value: '10' },
  ],
  experiments: {
    momentum: {
      title: 'With and without momentum',
      spec: {
        kind: 'train',
        data: { split: 'standard', trainSize: 60_000, validation: 'test', preprocessing: 'unit' },
        network: {
          inputShape: [28, 28, 1],
          layers: [
            { type: 'conv2d', filters: 32, kernelSize: 3, activation: 'relu' },
            { type: 'maxPool2d', poolSize: 2 },
            { type: 'flatten' },
            { type: 'dense', units: 100, activation: 'relu' },
            { type: 'dense', units: 10, activation: 'softmax' },
          ],
        },
        initialiser: 'keras',
        optimiser: { name: 'sgd', learningRate: 0.01 },
        batchSize: 32,
        epochs: 10,
        seed: 1234,
      },
      vary: [{ field: 'optimiser.momentum', label: 'momentum', values: [0, 0.9] }],
      quick: {
        changes: { 'data.trainSize': 5000 },
        note: 'The same on 5,000 images, for as many epochs as half a minute allows.',
      },
      predict: {
        kind: 'choice',
        asks: 'With which momentum is the validation accuracy higher at the end?',
        field: 'optimiser.momentum',
        choices: [
          { value: 0, label: 'none' },
          { value: 0.9, label: '0.9' },
        ],
        metric: 'validationAccuracy',
        wins: 'highest',
      },
    },
    equalStep: {
      title: 'Momentum 0.9 at a tenth of the rate',
      spec: {
        kind: 'train',
        data: { split: 'standard', trainSize: 60_000, validation: 'test', preprocessing: 'unit' },
        network: {
          inputShape: [28, 28, 1],
          layers: [
            { type: 'conv2d', filters: 32, kernelSize: 3, activation: 'relu' },
            { type: 'maxPool2d', poolSize: 2 },
            { type: 'flatten' },
            { type: 'dense', units: 100, activation: 'relu' },
            { type: 'dense', units: 10, activation: 'softmax' },
          ],
        },
        initialiser: 'keras',
        optimiser: { name: 'sgd', learningRate: 0.001, momentum: 0.9 },
        batchSize: 32,
        epochs: 10,
        seed: 1234,
      },
      quick: {
        changes: { 'data.trainSize': 5000 },
        note: 'The same on 5,000 images, for as many epochs as half a minute allows.',
      },
    },
  },
  questions: [
    {
      kind: 'numeric',
      id: 'effective',
      asks: 'A constant gradient $g$ pushes for a long time with momentum $\\beta = 0.9$. By which factor is each step longer than $\\eta g$?',
      answer: 10,
      tolerance: 0.01,
      hints: [
        { answer: 0.9, says: 'That is β itself. Add up $1 + \\beta + \\beta^2 + \\dots$' },
        { answer: 1.9, says: 'That is after two steps. Add up the whole series.' },
        { answer: 9, says: 'Close: $1 + 0.9 + 0.81 + \\dots$ has one term more.' },
      ],
      modelAnswer: 'The velocity adds up to $g(1+\\beta+\\beta^2+\\dots) = g/(1-\\beta) = 10\\,g$.',
    },
    {
      kind: 'choice',
      id: 'fair',
      asks: 'Which run should momentum 0.9 with learning rate 0.001 be compared with, to see what momentum does beyond a longer step?',
      choices: [
        { id: 'same', label: 'No momentum, learning rate 0.001' },
        { id: 'ten', label: 'No momentum, learning rate 0.01' },
        { id: 'hundred', label: 'No momentum, learning rate 0.1' },
      ],
      answer: 'ten',
      hints: [
        { answer: 'same', says: 'Then momentum makes ten times longer steps, as in the published comparison.' },
        { answer: 'hundred', says: 'The factor is $1/(1-0.9) = 10$.' },
      ],
      modelAnswer: 'With 0.01: momentum 0.9 makes the effective step ten times longer, so the two travel equally far.',
    },
    {
      kind: 'written',
      id: 'improves',
      asks: 'Does momentum improve training? Say what the published comparison shows, and what it cannot show.',
      modelAnswer:
        'With momentum the training accuracy after ten epochs is .9986 instead of .9793 and the validation accuracy .985 instead of about .98, reached in a few epochs. But at an equal learning rate momentum 0.9 also makes the effective step about ten times longer, and the baseline was too slow anyway. At a tenth of the rate the two curves lie almost on top of each other (measured here: training loss .069 with and .070 without after ten epochs): here nearly all of the gain is the longer step. In a narrow valley, where the gradient points across, the damping itself helps too.',
    },
  ],
  published: [
    {
      label: 'training accuracy with momentum, epoch 10',
      value: '0.9986',
      source: 'published',
      within: 0.004,
      own: { experiment: 'momentum', where: { 'optimiser.momentum': 0.9 }, metric: 'trainAccuracy', epoch: 10 },
    },
    {
      label: 'validation accuracy with momentum, epoch 10',
      value: '0.9853',
      source: 'published',
      within: 0.006,
      own: { experiment: 'momentum', where: { 'optimiser.momentum': 0.9 }, metric: 'validationAccuracy', epoch: 10 },
    },
    {
      label: 'training accuracy without, epoch 10',
      value: '0.9793',
      source: 'published',
      within: 0.004,
      own: { experiment: 'momentum', where: { 'optimiser.momentum': 0 }, metric: 'trainAccuracy', epoch: 10 },
    },
  ],
} satisfies Problem;
