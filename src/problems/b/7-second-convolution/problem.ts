import type { Problem } from '../../problem.ts';

export default {
  title: 'A second convolution',
  summary: 'Add a convolution, see whether it helps, and count which of the two networks is the larger.',
  source: 'HW5 (Keras), question 4',
  settings: [
    { name: 'Images', value: 'all 60,000 training images of MNIST, pixels divided by 255' },
    {
      name: 'Validation',
      value: 'the 10,000 test images as published; here, unless you switch, the last 10,000 training images',
    },
    {
      name: 'Network',
      value:
        '32 filters of 3×3 with ReLU, max pooling 2×2, 64 filters of 3×3 with ReLU, max pooling 2×2, flatten, 100 units with ReLU, 10 outputs with softmax',
    },
    { name: 'Optimiser', value: 'stochastic gradient descent, learning rate 0.01, batches of 32' },
    { name: 'Epochs', value: '10' },
  ],
  experiments: {
    twoConvolutions: {
      title: 'Two convolutions',
      spec: {
        kind: 'train',
        data: { split: 'standard', trainSize: 60_000, validation: 'test', preprocessing: 'unit' },
        network: {
          inputShape: [28, 28, 1],
          layers: [
            { type: 'conv2d', filters: 32, kernelSize: 3, activation: 'relu' },
            { type: 'maxPool2d', poolSize: 2 },
            { type: 'conv2d', filters: 64, kernelSize: 3, activation: 'relu' },
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
        asks: 'Sketch the share of wrong answers on the validation images over the ten epochs, now with two convolutions.',
        x: { label: 'epoch', of: 'epoch', at: [1, 2, 3, 5, 7, 10] },
        y: { label: 'share of wrong answers', metric: 'validationError', from: 0, to: 0.3 },
      },
    },
  },
  questions: [
    {
      kind: 'numeric',
      id: 'second-layer',
      asks: 'How many parameters does the second convolution have (64 filters of 3×3 over 32 maps)?',
      answer: 18496,
      tolerance: 0,
      hints: [
        { answer: 18432, says: 'The 64 biases are missing.' },
        { answer: 640, says: 'Each filter reaches through all 32 maps below it, not through one.' },
        { answer: 576, says: 'Each filter reaches through all 32 maps below it and has a bias.' },
      ],
      modelAnswer: '$64\\cdot(3\\cdot 3\\cdot 32 + 1) = 18496$.',
    },
    {
      kind: 'numeric',
      id: 'flat',
      asks: 'How many numbers go into the first dense layer now?',
      answer: 1600,
      tolerance: 0,
      hints: [
        { answer: 5408, says: 'That was with one convolution. Follow the sizes: 28, 26, 13, 11, 5.' },
        { answer: 1936, says: '11 halved is 5: pooling drops the last row and column.' },
        { answer: 2304, says: 'The valid convolution shrinks 13 to 11 before pooling.' },
      ],
      modelAnswer: '$28 \\to 26 \\to 13 \\to 11 \\to 5$, so $5\\cdot 5\\cdot 64 = 1600$.',
    },
    {
      kind: 'ordering',
      id: 'layers',
      asks: 'Put the layers in the order of their numbers of parameters, fewest first.',
      items: [
        { id: 'conv1', label: 'First convolution: 32 filters of 3×3' },
        { id: 'conv2', label: 'Second convolution: 64 filters of 3×3' },
        { id: 'dense1', label: 'Dense layer of 100 units' },
        { id: 'dense2', label: 'Output layer of 10 units' },
      ],
      answer: ['conv1', 'dense2', 'conv2', 'dense1'],
      hints: [
        {
          when: { before: 'dense1', after: 'conv2' },
          says: 'A convolution shares its weights among all positions. A dense layer has a weight for each of its inputs and units.',
        },
        {
          when: { before: 'conv2', after: 'conv1' },
          says: 'The first convolution sees one map, the image; the second reaches through 32.',
        },
        {
          when: { before: 'conv2', after: 'dense2' },
          says: 'The output layer has 10 units with 100 inputs each. Compare that with your count of the second convolution.',
        },
        {
          when: { before: 'dense2', after: 'conv1' },
          says: 'A filter of the first convolution has 9 weights and a bias, a unit of the output layer 100 weights and a bias.',
        },
      ],
      modelAnswer:
        'First convolution $32\\cdot(9+1)=320$, output layer $10\\cdot(100+1)=1010$, second convolution $64\\cdot(288+1)=18496$, dense layer $100\\cdot(1600+1)=160100$. Together 179,926, of which the dense layer has nine in ten.',
    },
    {
      kind: 'choice',
      id: 'more',
      asks: 'The published answer explains the gain by “more layers, so more parameters”. What do the counts say?',
      choices: [
        { id: 'more', label: 'It has more parameters' },
        { id: 'same', label: 'About as many' },
        { id: 'third', label: 'It has about a third of them' },
      ],
      answer: 'third',
      hints: [
        {
          answer: 'more',
          says: 'The new convolution adds 18,496. But what does the second pooling do to the dense layer?',
        },
        { answer: 'same', says: 'Count the first dense layer in both networks.' },
      ],
      modelAnswer:
        '179,926 against 542,230. The second pooling shrinks what the dense layer looks at from 5,408 numbers to 1,600, and that layer is where nearly all parameters were.',
    },
    {
      kind: 'written',
      id: 'why',
      asks: 'Does the second convolution improve the accuracy, and what might be the reason?',
      modelAnswer:
        'Yes: training .9878 against .9793 and validation about .985 against about .98 after ten epochs. Not because there are more parameters, for there are fewer, but because they are better placed: the second layer builds larger patterns out of the strokes found by the first, sees a larger part of the image, and its weights are shared by all positions. Two rounds of pooling also forgive small shifts.',
    },
  ],
  published: [
    {
      label: 'training accuracy, epoch 10',
      value: '0.9878',
      source: 'published',
      within: 0.004,
      own: { experiment: 'twoConvolutions', where: {}, metric: 'trainAccuracy', epoch: 10 },
    },
    {
      label: 'validation accuracy, epoch 9',
      value: '0.9862',
      source: 'published',
      within: 0.006,
      own: { experiment: 'twoConvolutions', where: {}, metric: 'validationAccuracy', epoch: 9 },
    },
    {
      label: 'validation accuracy, epoch 10',
      value: '0.9850',
      source: 'published',
      within: 0.006,
      own: { experiment: 'twoConvolutions', where: {}, metric: 'validationAccuracy', epoch: 10 },
    },
    {
      label: 'loss, epoch 1',
      value: '0.5016',
      source: 'published',
      within: 0.06,
      own: { experiment: 'twoConvolutions', where: {}, metric: 'loss', epoch: 1 },
    },
  ],
} satisfies Problem;
