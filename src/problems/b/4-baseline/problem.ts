import type { Problem } from '../../problem.ts';

export default {
  title: 'Baseline',
  summary: 'Train a first convolutional network on all 60,000 digits and read its four curves.',
  source: 'HW5 (Keras), question 1',
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
    { name: 'Optimiser', value: 'stochastic gradient descent, learning rate 0.01, batches of 32' },
    { name: 'Epochs', value: '10' },
  ],
  experiments: {
    baseline: {
      title: 'Training the baseline',
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
      quick: {
        changes: { 'data.trainSize': 5000 },
        note: 'The same on 5,000 images, for as many epochs as half a minute allows.',
      },
      predict: {
        kind: 'curve',
        asks: 'Sketch the share of wrong answers on the validation images over the ten epochs.',
        x: { label: 'epoch', of: 'epoch', at: [1, 2, 3, 5, 7, 10] },
        y: { label: 'share of wrong answers', metric: 'validationError', from: 0, to: 0.3 },
      },
    },
  },
  questions: [
    {
      kind: 'numeric',
      id: 'parameters',
      asks: 'How many parameters does the network with ten outputs have in all?',
      answer: 542230,
      tolerance: 0,
      hints: [
        { answer: 551320, says: 'That is with 100 outputs, as the program prints it. Ten digits need ten outputs.' },
        { answer: 542120, says: 'The biases are missing in the last two layers.' },
        { answer: 541910, says: 'The convolution has parameters too: 320 of them.' },
      ],
      modelAnswer:
        '$32\\cdot(3\\cdot 3 + 1) = 320$ for the convolution; $13\\cdot 13\\cdot 32 = 5408$ numbers go into the dense layer, $5408\\cdot 100 + 100 = 540900$; $100\\cdot 10 + 10 = 1010$. In all 542,230.',
    },
    {
      kind: 'numeric',
      id: 'steps',
      asks: 'How many updates are there in one epoch of 60,000 images in batches of 32?',
      answer: 1875,
      tolerance: 0,
      hints: [
        { answer: 60000, says: 'That is one for each image. 32 images share one.' },
        { answer: 18750, says: 'That is all ten epochs.' },
      ],
      modelAnswer: '$60000/32 = 1875$, without a remainder.',
    },
    {
      kind: 'choice',
      id: 'validation-above',
      asks: 'In the first epoch the validation accuracy (.9276) is higher than the training accuracy (.8735). Why?',
      choices: [
        { id: 'mean', label: 'The training figure is a mean over the epoch, mostly of a less trained network' },
        { id: 'easier', label: 'The validation images are easier' },
        { id: 'leak', label: 'The network has seen the validation images' },
      ],
      answer: 'mean',
      hints: [
        { answer: 'easier', says: 'Then it would stay above in the later epochs. Look at the end of the curves.' },
        { answer: 'leak', says: 'No update uses them. Ask when in the epoch each figure is taken.' },
      ],
      modelAnswer:
        'Keras reports the mean of the training accuracy over all 1,875 batches of the epoch, each before its update; the validation accuracy is measured once, with the weights at the end of the epoch.',
    },
    {
      kind: 'written',
      id: 'observe',
      asks: 'What do the curves of loss and accuracy show, and what is the reason?',
      modelAnswer:
        'Both losses fall and both accuracies rise for all ten epochs, quickly at first, then ever more slowly; training and validation end close together near 98 %. The network is large enough for the task and not yet overfitting: after ten epochs of small steps it is still on its way down, so more epochs or a larger step would help.',
    },
  ],
  published: [
    {
      label: 'loss, epoch 1',
      value: '0.4673',
      source: 'published',
      within: 0.03,
      own: { experiment: 'baseline', where: {}, metric: 'loss', epoch: 1 },
    },
    {
      label: 'training accuracy, epoch 1',
      value: '0.8735',
      source: 'published',
      within: 0.01,
      own: { experiment: 'baseline', where: {}, metric: 'trainAccuracy', epoch: 1 },
    },
    {
      label: 'validation loss, epoch 1',
      value: '0.2423',
      source: 'published',
      within: 0.03,
      own: { experiment: 'baseline', where: {}, metric: 'validationLoss', epoch: 1 },
    },
    {
      label: 'validation accuracy, epoch 1',
      value: '0.9276',
      source: 'published',
      within: 0.01,
      own: { experiment: 'baseline', where: {}, metric: 'validationAccuracy', epoch: 1 },
    },
    {
      label: 'loss, epoch 3',
      value: '0.1645',
      source: 'published',
      within: 0.02,
      own: { experiment: 'baseline', where: {}, metric: 'loss', epoch: 3 },
    },
    {
      label: 'training accuracy, epoch 3',
      value: '0.9509',
      source: 'published',
      within: 0.006,
      own: { experiment: 'baseline', where: {}, metric: 'trainAccuracy', epoch: 3 },
    },
    {
      label: 'validation loss, epoch 3',
      value: '0.1399',
      source: 'published',
      within: 0.02,
      own: { experiment: 'baseline', where: {}, metric: 'validationLoss', epoch: 3 },
    },
    {
      label: 'validation accuracy, epoch 3',
      value: '0.9555',
      source: 'published',
      within: 0.006,
      own: { experiment: 'baseline', where: {}, metric: 'validationAccuracy', epoch: 3 },
    },
    {
      label: 'loss, epoch 8',
      value: '0.0807',
      source: 'published',
      within: 0.012,
      own: { experiment: 'baseline', where: {}, metric: 'loss', epoch: 8 },
    },
    {
      label: 'training accuracy, epoch 8',
      value: '0.9760',
      source: 'published',
      within: 0.004,
      own: { experiment: 'baseline', where: {}, metric: 'trainAccuracy', epoch: 8 },
    },
    {
      label: 'validation loss, epoch 8',
      value: '0.0825',
      source: 'published',
      within: 0.012,
      own: { experiment: 'baseline', where: {}, metric: 'validationLoss', epoch: 8 },
    },
    {
      label: 'validation accuracy, epoch 8',
      value: '0.9743',
      source: 'published',
      within: 0.006,
      own: { experiment: 'baseline', where: {}, metric: 'validationAccuracy', epoch: 8 },
    },
    {
      label: 'validation accuracy, epoch 10',
      value: '0.98',
      source: 'published',
      within: 0.006,
      own: { experiment: 'baseline', where: {}, metric: 'validationAccuracy', epoch: 10 },
      note: 'Given as about 98 %.',
    },
    {
      label: 'training accuracy, epoch 10',
      value: '0.9793',
      source: 'published',
      within: 0.004,
      own: { experiment: 'baseline', where: {}, metric: 'trainAccuracy', epoch: 10 },
    },
  ],
} satisfies Problem;
