import type { Problem } from '../../problem.ts';

export default {
  title: 'Network size',
  summary: 'Count what a network has to learn: every weight and every bias, layer by layer.',
  source: 'CS273A homework 4, problem 1.3',
  settings: [
    { name: 'Inputs', value: '3' },
    { name: 'Hidden nodes', value: '12 instead of 2' },
    { name: 'Classes', value: '3' },
    { name: 'Biases', value: 'one for every hidden and every output node' },
  ],
  experiments: {},
  questions: [
    {
      kind: 'numeric',
      id: 'twelve',
      asks: 'The network now has 12 hidden nodes instead of 2. How many parameters, weights and biases, does it have in total?',
      answer: 87,
      tolerance: 0,
      hints: [
        {
          answer: 72,
          says: 'Those are the weights, $36 + 36$. The biases are missing: one for each hidden and each output node.',
        },
        {
          answer: 18,
          says: 'That is the number of nodes. Parameters sit on the connections, and one bias on each node that adds something up.',
        },
        { answer: 15, says: 'Those are the biases alone. Every connection has a weight too.' },
        { answer: 74, says: 'One bias per layer is too few: every hidden and every output node has its own.' },
        { answer: 90, says: 'The inputs have no biases: they are given, not worked out.' },
        { answer: 84, says: 'The biases of the three output nodes are missing.' },
        { answer: 75, says: 'The biases of the 12 hidden nodes are missing.' },
        { answer: 48, says: 'Those are the parameters into the hidden layer. The output layer has some too.' },
        { answer: 39, says: 'Those are the parameters into the output layer. The hidden layer has some too.' },
        { answer: 17, says: 'That is the network with 2 hidden nodes.' },
      ],
      modelAnswer:
        'Into the hidden layer $3\\cdot 12 = 36$ weights and 12 biases, together 48; into the output layer $12\\cdot 3 = 36$ weights and 3 biases, together 39. In total $48 + 39 = 87$.',
    },
    {
      kind: 'numeric',
      id: 'one-more',
      asks: 'By how many parameters does the network grow with each further hidden node?',
      answer: 7,
      tolerance: 0,
      hints: [
        { answer: 6, says: 'Three lines in and three out; the new node also has a bias.' },
        { answer: 4, says: 'That is what leads into the new node. From it lines go on to the three outputs.' },
        { answer: 3, says: 'Count the lines on both sides of the new node, and its bias.' },
        { answer: 1, says: 'One node, but several parameters: its lines in, its bias, its lines out.' },
      ],
      modelAnswer:
        'Three weights in, one bias, three weights out: $3 + 1 + 3 = 7$. So $h$ hidden nodes make $7h + 3$ parameters: 17 for $h = 2$ and 87 for $h = 12$.',
    },
    {
      kind: 'numeric',
      id: 'mnist',
      asks: 'The networks of A2 read a digit of $28\\times 28$ pixels, with 64 hidden nodes and 10 classes. How many parameters is that?',
      answer: 50_890,
      tolerance: 0,
      hints: [
        { answer: 50_816, says: 'Those are the weights. The $64 + 10$ biases are missing.' },
        {
          answer: 50_240,
          says: 'Those are the parameters into the hidden layer. The output layer adds $64\\cdot 10 + 10$.',
        },
        { answer: 50_880, says: 'The biases of the ten outputs are missing.' },
        { answer: 50_826, says: 'The biases of the 64 hidden nodes are missing.' },
        { answer: 50_818, says: 'One bias per layer is too few: every hidden and every output node has its own.' },
        { answer: 51_674, says: 'The 784 pixels have no biases: they are given, not worked out.' },
        { answer: 858, says: 'That is the number of nodes. Count the connections between them and add the biases.' },
      ],
      modelAnswer:
        'There are $28\\cdot 28 = 784$ inputs: $784\\cdot 64 + 64 = 50{,}240$ into the hidden layer and $64\\cdot 10 + 10 = 650$ into the outputs, together $50{,}890$.',
    },
    {
      kind: 'choice',
      id: 'where',
      asks: 'Where do nearly all parameters of that network on digits sit?',
      choices: [
        { id: 'first', label: 'Between the pixels and the hidden layer' },
        { id: 'last', label: 'Between the hidden layer and the classes' },
        { id: 'biases', label: 'In the biases' },
        { id: 'even', label: 'Evenly in both layers' },
      ],
      answer: 'first',
      hints: [
        { answer: 'last', says: 'There are $64\\cdot 10$ weights there. Compare with $784\\cdot 64$.' },
        { answer: 'biases', says: 'There are only 74 biases in all.' },
        {
          answer: 'even',
          says: 'It is even in 3-12-3, because inputs and classes are equally many. With 784 inputs it is not.',
        },
      ],
      modelAnswer:
        'Between pixels and hidden layer: 50,240 of 50,890, or 98.7\u00a0%. Every hidden node looks at every pixel with a weight of its own, which a convolution (A3.1) does not.',
    },
    {
      kind: 'written',
      id: 'many-parameters',
      asks: 'With 10,000 training images, 784-64-10 has five times as many parameters as images. Does that mean it must learn the images by heart? What speaks for it and what against?',
      modelAnswer:
        'It can: such a network reaches a training error of 0. But it does not follow that it is bad on new digits. Each image brings 784 numbers, not one; the pixels near the border hardly ever change; the weights start small and training stops early or is penalised. The count bounds what can be learnt; the validation error says what was.',
    },
  ],
  published: [
    { label: 'into the hidden layer', value: '48', source: 'published' },
    { label: 'into the output layer', value: '39', source: 'published' },
    { label: 'in total', value: '87', source: 'published' },
  ],
} satisfies Problem;
