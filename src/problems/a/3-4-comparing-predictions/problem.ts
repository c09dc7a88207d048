import type { Problem } from '../../problem.ts';

export default {
  title: 'Comparing predictions',
  summary: 'One doubtful 3, two networks: which digits does each consider, how sure is it, and does sure mean right?',
  source: 'CS273A homework 4, problem 3.4',
  settings: [
    { name: 'MLP', value: 'the model of A2.3: 784 inputs, 256 hidden units with ReLU, 10 outputs with softmax' },
    { name: 'CNN', value: 'the model of A3: one convolution of 16 filters, max pooling, one linear layer of 10' },
    { name: 'Trained on', value: 'the first 10,000 training images of the CS273A split, every pixel standardised' },
    { name: 'Digit', value: 'X_val[592], image 31,952 of the 70,000 (counted from 0); its label is 3' },
  ],
  experiments: {
    seeds: {
      title: 'CNN of A3',
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
        seed: 1,
      },
      quick: {
        changes: { epochs: 3, 'data.trainSize': 2000, batchSize: 64 },
        note: 'On 2,000 images for 3 epochs, so that the seeds differ visibly.',
      },
    },
  },
  questions: [
    {
      kind: 'numeric',
      id: 'margin-published',
      asks: 'The printed MLP probabilities begin with 0.641 for 3, then 0.102 for 9. What is the margin?',
      answer: 0.539,
      tolerance: 0.001,
      hints: [
        {
          answer: 0.743,
          says: 'That is their sum, the share of the top two. The margin is how far the first is ahead.',
        },
        { answer: 6.28, says: 'That is their ratio. The margin is a difference.' },
        { answer: 53.9, says: 'Right if you mean per cent: 53.9 % is 0.539.' },
      ],
      modelAnswer: '$0.641 - 0.102 = 0.539$.',
    },
    {
      kind: 'numeric',
      id: 'largest-entropy',
      asks: 'What is the largest entropy, in bits, that a prediction over ten digits can have?',
      answer: Math.log2(10),
      tolerance: 0.01,
      unit: 'bits',
      hints: [
        { answer: Math.log(10), says: 'That is in nats. Use the logarithm to base 2.' },
        { answer: 10, says: 'Ten is the number of classes. Put $p_k = 1/10$ into the formula.' },
        { answer: 1, says: 'One bit is the entropy of a fair coin. Here there are ten possibilities.' },
      ],
      modelAnswer:
        'It is largest when all ten are equally likely: $-10\\cdot\\tfrac{1}{10}\\log_2\\tfrac{1}{10} = \\log_2 10 \\approx 3.32$ bits.',
    },
    {
      kind: 'choice',
      id: 'same-peak',
      asks: 'Two models give their first digit the same probability, 0.6. Model A puts the rest on one other digit, model B spreads it evenly over nine. Whose entropy is larger?',
      choices: [
        { id: 'a', label: 'A’s' },
        { id: 'b', label: 'B’s' },
        { id: 'same', label: 'Neither: equal peaks, equal entropy' },
      ],
      answer: 'b',
      hints: [
        { answer: 'a', says: 'A has narrowed it down to two digits. Work out both sums.' },
        { answer: 'same', says: 'The entropy looks at all ten probabilities, not only at the largest.' },
      ],
      modelAnswer:
        'B’s: $0.97$ bits for A against about $2.24$ bits for B. The peak alone does not tell “this or that” from “no idea”, which is why the comparison needs more than the peak.',
    },
    {
      kind: 'choice',
      id: 'surer-than-right',
      asks: 'On 10,000 new images a model’s predicted digits have a mean probability of 0.98, and 95 % of them are right. What is it?',
      choices: [
        { id: 'over', label: 'Overconfident' },
        { id: 'under', label: 'Underconfident' },
        { id: 'calibrated', label: 'Well calibrated' },
      ],
      answer: 'over',
      hints: [
        { answer: 'under', says: 'It claims to be right more often than it is.' },
        { answer: 'calibrated', says: 'Calibrated means: of the predictions made with 98 %, 98 % are right.' },
      ],
      modelAnswer: 'Overconfident: it promises 98 % and keeps 95 %.',
    },
    {
      kind: 'choice',
      id: 'temperature',
      asks: 'All logits of a model are divided by a temperature of 2 before the softmax. What cannot change?',
      choices: [
        { id: 'accuracy', label: 'Its accuracy' },
        { id: 'confidence', label: 'Its mean confidence' },
        { id: 'ece', label: 'Its expected calibration error' },
        { id: 'nll', label: 'Its negative log-likelihood' },
      ],
      answer: 'accuracy',
      hints: [
        { answer: 'confidence', says: 'The probabilities move towards each other, so the largest one falls.' },
        { answer: 'ece', says: 'Accuracy stays and confidence falls, so the gap between them changes.' },
        { answer: 'nll', says: 'It is a mean of $-\\ln p$ over the right digits, and their $p$ changes.' },
      ],
      modelAnswer:
        'The accuracy: dividing by a positive number keeps the order of the logits, so the first digit stays first. Everything that is computed from the probabilities themselves changes.',
    },
    {
      kind: 'written',
      id: 'plausible',
      asks: 'Which other digits does the MLP consider for X_val[592]? Look at the picture: is each of them plausible?',
      modelAnswer:
        'Besides 3: 9, 2, 8 and 5, each between 5 and 10 %. The strokes give reasons: a 9 shares the upper bow and a tail that runs down, a 2 the upper bow, a 5 the lower right bow, an 8 both bows. Digits without curves at these places, 4 and 6, get practically nothing.',
    },
    {
      kind: 'written',
      id: 'compare-uncertainty',
      asks: 'Compare the uncertainty of the two models on this digit, and on three digits that you draw yourself. Do not stop at the largest probability.',
      modelAnswer:
        'On this digit the MLP has about 1.9 bits of entropy and a margin of 0.54, the CNN about 0.2 bits and 0.97: the MLP keeps five digits open, the CNN one. On clearly drawn digits both are near 0 bits. On unusual ones either may be the doubtful one, and sometimes both are sure and disagree, so one of them is sure and wrong.',
    },
  ],
  published: [
    { label: 'MLP: 3', value: '0.641', source: 'published' },
    { label: 'MLP: 9', value: '0.102', source: 'published' },
    { label: 'MLP: 2', value: '0.070', source: 'published' },
    { label: 'MLP: 8', value: '0.059', source: 'published' },
    { label: 'MLP: 5', value: '0.054', source: 'published' },
    { label: 'CNN: 3', value: '0.981', source: 'published' },
  ],
} satisfies Problem;
