import type { Problem } from '../../problem.ts';
import { bagCount } from './bags.ts';

const network = {
  inputShape: [784] as [number],
  layers: [
    { type: 'dense' as const, units: 256, activation: 'relu' as const },
    { type: 'dropout' as const, rate: 0 },
    { type: 'dense' as const, units: 10, activation: 'softmax' as const },
  ],
};
const data = {
  split: 'standard',
  trainSize: 1000,
  validation: { start: 55_000, count: 5000 },
  preprocessing: 'unit',
} as const;
const learning = {
  initialiser: 'keras',
  optimiser: { name: 'sgd', learningRate: 0.1 },
  penalty: { convention: 'keras', l1: 0, l2: 0 },
  stop: { rule: 'epochs' },
  batchSize: 32,
  epochs: 60,
} as const;
const bags = Array.from({ length: bagCount }, (_, i) => i + 1);
const quick = {
  changes: { 'data.trainSize': 500, epochs: 30 },
  note: '500 images and 30 epochs, or fewer where the machine is slow.',
};

export default {
  title: 'Against overfitting',
  summary: 'Give a network too few images, watch it learn them by heart, and try five remedies and what each costs.',
  source: 'HW5 (Keras), problem 2',
  settings: [
    { name: 'Images', value: '1,000 of MNIST for training, 5,000 others for validation, pixels divided by 255' },
    { name: 'Network', value: '784 inputs, 256 hidden units with ReLU, 10 outputs with softmax' },
    { name: 'Optimiser', value: 'stochastic gradient descent, learning rate 0.1, batches of 32' },
    { name: 'Epochs', value: '60, or until early stopping ends them' },
    {
      name: 'Remedies',
      value: 'bagging of ten networks, early stopping, dropout, L1 and L2 penalties; alone or together',
    },
  ],
  experiments: {
    remedies: {
      title: 'One network on few images',
      spec: { kind: 'train', data, network, ...learning, seed: 1234 },
      quick,
      observe: { weights: 'histograms' },
    },
    bagging: {
      title: 'Ten networks, each on a bag of its own',
      spec: { kind: 'train', data: { ...data, bootstrap: { seed: 1 } }, network, ...learning, seed: 1 },
      vary: [{ field: 'data.bootstrap.seed', label: 'bag', values: bags, also: bags.map((seed) => ({ seed })) }],
      quick,
      observe: { weights: 'histograms', predictions: true },
    },
  },
  questions: [
    {
      kind: 'numeric',
      id: 'left-out',
      asks: 'A bag is drawn with replacement: 1,000 times one of 1,000 images. Which share of the images is, on average, not in it?',
      answer: 0.368,
      tolerance: 0.005,
      hints: [
        { answer: 0.632, says: 'That is the share that is in the bag.' },
        { answer: 0.5, says: 'One draw misses an image with probability $1 - 1/n$. All $n$ draws have to miss it.' },
        { answer: 0, says: 'Drawing with replacement takes some images twice or more, and others not at all.' },
      ],
      modelAnswer:
        'All $n$ draws miss an image with probability $(1 - 1/n)^n \\approx 1/e \\approx 0.368$. A bag of 1,000 holds about 632 different images.',
    },
    {
      kind: 'choice',
      id: 'signs',
      asks: 'Which pair of curves shows overfitting?',
      choices: [
        { id: 'apart', label: 'The training loss falls on while the validation loss turns and rises' },
        { id: 'both-high', label: 'Both losses are high and hardly fall' },
        { id: 'both-low', label: 'Both losses fall together' },
      ],
      answer: 'apart',
      hints: [
        { answer: 'both-high', says: 'That network cannot even fit its own images.' },
        { answer: 'both-low', says: 'What helps on the training images helps on new ones there.' },
      ],
      modelAnswer:
        'The training loss goes on falling because the network learns its own images by heart; what it learns then says nothing about new ones, and its confident mistakes there make the validation loss rise. The validation accuracy may stand still meanwhile: the loss shows it first.',
    },
    {
      kind: 'choice',
      id: 'zero',
      asks: 'Both penalties make weights smaller. Which one makes many of them practically zero?',
      choices: [
        { id: 'l1', label: 'L1' },
        { id: 'l2', label: 'L2' },
        { id: 'both', label: 'Both alike' },
      ],
      answer: 'l1',
      hints: [
        { answer: 'l2', says: 'Its pull is $2\\lambda w$: what happens to it when $w$ is small already?' },
        {
          answer: 'both',
          says: 'Compare the two pulls on a small weight: $\\lambda\\,\\mathrm{sign}(w)$ and $2\\lambda w$.',
        },
      ],
      modelAnswer:
        'L1 pulls every weight towards zero by the same $\\eta\\lambda$ at each step, however small it is, until it is there; what a weight gains for the loss must outweigh that. The pull of L2 is proportional to the weight and fades as it shrinks, so small weights stay small but not zero.',
    },
    {
      kind: 'written',
      id: 'why',
      asks: 'Very large models can do well without any of this (“double descent”). Why are bagging, early stopping, dropout and penalties still worth knowing, and what does each do against overfitting?',
      modelAnswer:
        'The second descent needs models far larger, and data and computing power to match; at ordinary sizes variance is real and has to be traded against bias. Bagging trains several networks on resampled data and lets them vote: their errors differ, so part of the variance cancels. Early stopping watches validation images and keeps the weights of the best epoch, before the network fits what is peculiar to the training images. Dropout silences random units at each step, so that no unit can rely on particular others. L1 and L2 add the size of the weights to the loss, so that a weight must earn its size.',
    },
    {
      kind: 'written',
      id: 'linear',
      asks: 'L1 and L2 are known from linear regression. How do they apply to a neural network, and which step of training do they change?',
      modelAnswer:
        'A network is made of linear layers with weights like those of a regression. The sum of $|w|$ or $w^2$ over them, times $\\lambda$, is added to the loss. Only the gradient changes: backpropagation gives the gradient of the data loss as before, and $\\lambda\\,\\mathrm{sign}(w)$ or $2\\lambda w$ is added for each weight before the update. Biases are usually left alone.',
    },
    {
      kind: 'written',
      id: 'yours',
      asks: 'Which remedy, or which combination, bought most in your runs, is the difference larger than the spread over seeds, and what did it cost?',
      modelAnswer:
        'Compare validation accuracy with its spread over seeds, not single runs. Measured here with 1,000 images, dropout gains about a point; L1 and L2 narrow the loss more than they raise the accuracy; early stopping gains no accuracy but saves more than half of the epochs; ten bags vote better than one bag but cost ten trainings, and each sees only 63 % of the images.',
    },
  ],
  published: [],
} satisfies Problem;
