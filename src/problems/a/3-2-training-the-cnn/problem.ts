import type { Problem } from '../../problem.ts';

export default {
  title: 'Training the CNN',
  summary:
    'Train the small convolutional network, watch its filters form, and let it judge your drawing while it learns.',
  source: 'CS273A homework 4, problem 3.2',
  settings: [
    {
      name: 'Images',
      value: 'training: the first 10,000 of the CS273A split; validation: the next 10,000; every pixel standardised',
    },
    {
      name: 'Network',
      value: 'the CNN of A3.1: 16 filters of 5×5, stride 2, ReLU; max pooling 3×3, stride 2; 400\u00a0→\u00a010',
    },
    {
      name: 'First weights',
      value: 'torch’s default: uniform within $\\pm 1/\\sqrt{n}$ for a unit with $n$ inputs, biases too',
    },
    { name: 'Optimiser', value: 'Adam with torch’s constants, learning rate 0.001' },
    { name: 'Batch size', value: '256' },
    { name: 'Epochs', value: '50' },
  ],
  experiments: {
    cnn: {
      title: 'Training the CNN',
      spec: {
        kind: 'train',
        data: {
          split: 'cs273a',
          trainSize: 10_000,
          validation: { start: 10_000, count: 10_000 },
          preprocessing: 'standardise',
        },
        network: {
          inputShape: [28, 28, 1],
          layers: [
            { type: 'conv2d', filters: 16, kernelSize: 5, strides: 2, activation: 'relu' },
            { type: 'maxPool2d', poolSize: 3, strides: 2 },
            { type: 'flatten' },
            { type: 'dense', units: 10 },
          ],
        },
        initialiser: 'torch',
        optimiser: { name: 'adam', learningRate: 0.001, library: 'torch' },
        batchSize: 256,
        epochs: 50,
        seed: 1234,
      },
      snapshotEveryMs: 250,
      quick: { changes: { epochs: 10 }, note: 'The same run for 10 epochs instead of 50.' },
      predict: {
        kind: 'curve',
        asks: 'Sketch the share of wrong answers on the validation images over the first ten epochs.',
        x: { label: 'epoch', of: 'epoch', at: [1, 2, 3, 5, 7, 10] },
        y: { label: 'share of wrong answers', metric: 'validationError', from: 0, to: 0.5 },
      },
    },
  },
  questions: [
    {
      kind: 'numeric',
      id: 'steps',
      asks: 'How many updates does the run of 50 epochs make?',
      answer: 2000,
      tolerance: 0,
      hints: [
        { answer: 1953, says: 'The last, smaller batch of each epoch counts too: round 39.06 up.' },
        { answer: 1950, says: 'The last, smaller batch of each epoch counts too: 40 batches, not 39.' },
        { answer: 500000, says: 'That counts images. 256 of them share one update.' },
      ],
      modelAnswer: '$\\lceil 10000/256\\rceil\\cdot 50 = 40\\cdot 50 = 2000$.',
    },
    {
      kind: 'numeric',
      id: 'loss-before',
      asks: 'A network that gives every digit the same probability has which negative log-likelihood (in nats)?',
      answer: Math.LN10,
      tolerance: 0.01,
      hints: [
        { answer: 0.1, says: 'That is the probability of each digit. The loss is $-\\ln$ of it.' },
        { answer: 3.3219, says: 'That is in bits. Use the natural logarithm.' },
        { answer: 1, says: 'That is the loss in units of $\\log_{10}$. Use the natural logarithm.' },
      ],
      modelAnswer:
        '$-\\ln\\tfrac{1}{10} = \\ln 10 \\approx 2.303$. The untrained network lies near it: small random weights give nearly even probabilities.',
    },
    {
      kind: 'choice',
      id: 'two-losses',
      asks: 'Late in training the 0/1 loss on the training images hardly moves while the negative log-likelihood keeps falling. Why?',
      choices: [
        { id: 'surer', label: 'Images already classified correctly are classified with growing confidence' },
        { id: 'bug', label: 'The two losses are computed on different images' },
        { id: 'overfit', label: 'The network is unlearning some images' },
      ],
      answer: 'surer',
      hints: [
        { answer: 'bug', says: 'Both are computed on the same training images.' },
        { answer: 'overfit', says: 'Then the 0/1 loss on the training images would rise.' },
      ],
      modelAnswer:
        'The 0/1 loss only asks which digit is first. The log-likelihood also asks by how much, so it falls while right answers become surer.',
    },
    {
      kind: 'written',
      id: 'filters',
      asks: 'Look at the 16 filters before and after training. What do several of them respond to? Which parts of the chosen digit light up in their feature maps?',
      modelAnswer:
        'At first the filters are noise. Training turns several into detectors of strokes and edges of one direction: a bright band beside a dark one. Their maps light up where the digit has a stroke in that direction, so the 16 maps together say which strokes are where. A few filters hardly change or answer nearly everywhere; with ten classes and 400 inputs to the last layer the network can afford that.',
    },
  ],
  published: [
    {
      label: 'validation accuracy',
      value: '0.9727',
      source: 'published',
      measured: '0.9730',
      within: 0.005,
      own: { experiment: 'cnn', where: {}, metric: 'validationAccuracy' },
      note: 'Three more starts with torch gave .9727 to .9735.',
    },
    {
      label: 'training accuracy',
      value: '0.9965',
      source: 'measured',
      within: 0.003,
      own: { experiment: 'cnn', where: {}, metric: 'trainAccuracy' },
      note: 'The middle of three starts with torch, .996 to .997.',
    },
    {
      label: 'test accuracy',
      value: '0.9693',
      source: 'published',
      measured: '0.969',
      within: 0.006,
      own: { experiment: 'cnn', where: {}, metric: 'testAccuracy' },
      note: 'Three starts with torch gave .968 to .970.',
    },
  ],
} satisfies Problem;
