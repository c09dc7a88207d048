import type { Problem } from '../../problem.ts';

export default {
  title: 'Evaluation',
  summary:
    'Set the MLP and the CNN side by side on training, validation and test images, and find the mistake in a printed table.',
  source: 'CS273A homework 4, problem 3.3',
  settings: [
    { name: 'MLP', value: 'the model chosen in A2.3: 256 hidden units, ReLU, Adam 0.005, alpha 0.001, batches of 256' },
    { name: 'CNN', value: 'the model of A3.2 after 50 epochs' },
    { name: 'Trained on', value: 'the first 10,000 training images of the CS273A split' },
    { name: 'Validation', value: 'the next 10,000' },
    { name: 'Test', value: '7,000 images held back from the start' },
  ],
  experiments: {
    mlp: {
      title: 'The MLP of A2.3',
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
        evaluateEvery: 0,
        seed: 1234,
      },
      quick: { changes: { epochs: 10 }, note: 'The same network for at most 10 epochs.' },
    },
    cnn: {
      title: 'The CNN of A3.2',
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
        evaluateEvery: 0,
        seed: 1234,
      },
      quick: { changes: { epochs: 10 }, note: 'The same network for 10 epochs instead of 50.' },
    },
  },
  questions: [
    {
      kind: 'choice',
      id: 'suspicious',
      asks: 'The published program prints for the CNN: training accuracy 0.9693, validation 0.9727, test 0.9693. What should make you suspicious?',
      choices: [
        { id: 'equal', label: 'Training and test accuracy agree to the last digit' },
        { id: 'validation', label: 'The validation accuracy is higher than the test accuracy' },
        { id: 'low', label: 'All three are below 0.99' },
      ],
      answer: 'equal',
      hints: [
        {
          answer: 'validation',
          says: 'The gap is about 0.003, within chance for samples of 10,000 and 7,000 images. Something else is odder.',
        },
        { answer: 'low', says: 'That is about right for a small network and 10,000 images.' },
      ],
      modelAnswer:
        'Two different sets of images can hardly give the same accuracy to sixteen digits. The line labelled “training” was computed on the test images. On its training images the CNN reaches .997 and the MLP 1.0.',
    },
    {
      kind: 'numeric',
      id: 'test-errors',
      asks: 'A test accuracy of 0.9693 on 7,000 images: how many images are wrong (to the nearest ten)?',
      answer: 215,
      tolerance: 5,
      hints: [
        { answer: 307, says: 'That is for 10,000 images. The test set has 7,000.' },
        { answer: 6785, says: 'Those are the right ones.' },
      ],
      modelAnswer: '$7000\\cdot(1-0.9693) \\approx 215$.',
    },
    {
      kind: 'choice',
      id: 'all-three',
      asks: 'On which of the three parts is the CNN’s accuracy higher than the MLP’s?',
      choices: [
        { id: 'all', label: 'On all three' },
        { id: 'val-test', label: 'On validation and test, not on training' },
        { id: 'train', label: 'On training only' },
      ],
      answer: 'val-test',
      hints: [
        { answer: 'all', says: 'So the published discussion says. Look at the true training accuracies.' },
        { answer: 'train', says: 'It is the other way round. Look at the table again.' },
      ],
      modelAnswer:
        'On validation (.9727 against .9549) and test (.9693 against .9524). On its own training images the MLP is perfect and the CNN is not quite: the MLP has 203,530 parameters to remember 10,000 images with, the CNN 4,426.',
    },
    {
      kind: 'written',
      id: 'why',
      asks: 'Why does the CNN do better on new images although it has far fewer parameters?',
      modelAnswer:
        'Its few weights are used everywhere in the image, so a stroke learnt in one place is known in all others, and pooling makes a shift of a pixel or two matter less. The MLP must learn every stroke at every place anew. With as many parameters as it has it can remember its training images instead, and it does: training accuracy 1.0, validation 0.955.',
    },
  ],
  published: [
    {
      label: 'MLP, validation accuracy',
      value: '0.9549',
      source: 'published',
      measured: '0.9549',
      within: 0.003,
      own: { experiment: 'mlp', where: {}, metric: 'validationAccuracy' },
    },
    {
      label: 'MLP, test accuracy',
      value: '0.9524',
      source: 'published',
      measured: '0.9524',
      within: 0.006,
      own: { experiment: 'mlp', where: {}, metric: 'testAccuracy' },
    },
    {
      label: 'MLP, training accuracy',
      value: '1.0000',
      source: 'measured',
      within: 0.002,
      own: { experiment: 'mlp', where: {}, metric: 'trainAccuracy' },
      note: 'Computed again with scikit-learn; for what the solution prints, see the pitfall.',
    },
    {
      label: 'CNN, validation accuracy',
      value: '0.9727',
      source: 'published',
      measured: '0.9730',
      within: 0.005,
      own: { experiment: 'cnn', where: {}, metric: 'validationAccuracy' },
    },
    {
      label: 'CNN, test accuracy',
      value: '0.9693',
      source: 'published',
      measured: '0.9690',
      within: 0.006,
      own: { experiment: 'cnn', where: {}, metric: 'testAccuracy' },
    },
    {
      label: 'CNN, training accuracy',
      value: '0.9973',
      source: 'measured',
      within: 0.003,
      own: { experiment: 'cnn', where: {}, metric: 'trainAccuracy' },
      note: 'Computed again with torch; for what the solution prints, see the pitfall.',
    },
  ],
} satisfies Problem;
