import type { Problem } from '../../problem.ts';

export default {
  title: 'Learning rate',
  summary: 'A step too long, one too short, and one that works: learn to tell from the curves which is which.',
  source: 'HW5 (Keras), question 2',
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
    { name: 'Learning rates', value: '1, 0.01, 0.00001' },
    { name: 'Optimiser', value: 'stochastic gradient descent, batches of 32' },
    { name: 'Epochs', value: '10' },
  ],
  experiments: {
    rates: {
      title: 'Three learning rates',
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
      vary: [{ field: 'optimiser.learningRate', label: 'learning rate', values: [1, 0.01, 0.00001] }],
      quick: {
        changes: { 'data.trainSize': 5000 },
        note: 'The same on 5,000 images, for as many epochs as half a minute allows.',
      },
      predict: {
        kind: 'choice',
        asks: 'Which learning rate ends with the highest training accuracy?',
        field: 'optimiser.learningRate',
        choices: [
          { value: 1, label: '1' },
          { value: 0.01, label: '0.01' },
          { value: 0.00001, label: '0.00001' },
        ],
        metric: 'trainAccuracy',
        wins: 'highest',
      },
    },
  },
  questions: [
    {
      kind: 'numeric',
      id: 'chance',
      asks: 'Which loss (in nats) has a network that gives each of the ten digits the same probability?',
      answer: Math.LN10,
      tolerance: 0.01,
      hints: [
        { answer: 0.1, says: 'That is the probability. The loss is $-\\ln$ of it.' },
        { answer: 3.3219, says: 'That is in bits. Use the natural logarithm.' },
      ],
      modelAnswer: '$-\\ln 0.1 = \\ln 10 \\approx 2.303$. A loss that stays there has learnt nothing.',
    },
    {
      kind: 'choice',
      id: 'which-chance',
      asks: 'At learning rate 1 the published loss stays at 2.31, a little above ln 10. What has happened?',
      choices: [
        {
          id: 'dead',
          label:
            'The first steps were so long that no hidden unit answers any more; only the biases of the output still move',
        },
        { id: 'slow', label: 'The network is learning, but slowly' },
        { id: 'nan', label: 'The loss is no longer a number' },
      ],
      answer: 'dead',
      hints: [
        { answer: 'slow', says: 'Ten epochs leave it exactly where it was. Look at the gradient norms.' },
        { answer: 'nan', says: 'It is 2.31: a number, and a telling one.' },
      ],
      modelAnswer:
        'A few long steps at the start push the inputs of the ReLUs below zero for every image. Their gradient is then zero for ever. Measured here with 5,000 images and three seeds: after an epoch 0, 1 and 0 of the 100 hidden units answer to any of 60 images, and the gradient’s norm has fallen from 1.3 to about 0.2. It is not 0, because the ten biases of the last layer still have one: the luck of the batch moves them around the shares of the digits. Hence chance level, with a loss slightly above $\\ln 10$.',
    },
    {
      kind: 'choice',
      id: 'small',
      asks: 'At learning rate 0.00001 the accuracy is about 0.335 after ten epochs and still rising. What would help most surely?',
      choices: [
        { id: 'longer', label: 'Many more epochs, or a longer step' },
        { id: 'layers', label: 'More layers' },
        { id: 'data', label: 'More images' },
      ],
      answer: 'longer',
      hints: [
        { answer: 'layers', says: 'The same network reaches 98 % with a longer step.' },
        { answer: 'data', says: 'The same images are enough for 98 % with a longer step.' },
      ],
      modelAnswer:
        'It is only slow: 18,750 steps of a thousandth of the baseline’s length are about 19 baseline steps. A longer step does the same in a fraction of the time.',
    },
    {
      kind: 'written',
      id: 'explain',
      asks: 'Do the two other networks learn? What is the reason in each case, and which learning rate would you try next?',
      modelAnswer:
        'At 1 the network learns nothing: its first steps silence the hidden layer, the loss stays at chance, and the gradient of everything but the last biases is zero. At 0.00001 it learns, but each step is a thousandth of the baseline’s, so after ten epochs it stands where the baseline is after about twenty batches. A rate somewhat above 0.01 is worth trying: the baseline is still falling at the end, so it can bear a longer step. (With 5,000 images 0.1 and 0.3 still learn, but in jumps.)',
    },
  ],
  published: [
    {
      label: 'final training accuracy, learning rate 1',
      value: '0.105',
      source: 'published',
      within: 0.02,
      own: { experiment: 'rates', where: { 'optimiser.learningRate': 1 }, metric: 'trainAccuracy', epoch: 10 },
      note: 'Chance: between .09 and .12, or the run diverges.',
    },
    {
      label: 'final training accuracy, learning rate 0.00001',
      value: '0.335',
      source: 'published',
      within: 0.2,
      own: { experiment: 'rates', where: { 'optimiser.learningRate': 0.00001 }, metric: 'trainAccuracy', epoch: 10 },
      note: 'Depends much on the first weights: it crawls, that is the point.',
    },
    {
      label: 'final training accuracy, learning rate 0.01',
      value: '0.9793',
      source: 'published',
      within: 0.004,
      own: { experiment: 'rates', where: { 'optimiser.learningRate': 0.01 }, metric: 'trainAccuracy', epoch: 10 },
    },
  ],
} satisfies Problem;
