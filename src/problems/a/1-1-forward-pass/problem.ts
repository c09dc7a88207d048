import type { Problem } from '../../problem.ts';

export default {
  title: 'Forward pass',
  summary: 'Work a network of three inputs, two hidden units and three classes out by hand, one node at a time.',
  source: 'CS273A homework 4, problem 1.1',
  settings: [
    { name: 'Input', value: '$x = (1,\\ 3,\\ -2)$' },
    { name: 'Hidden layer', value: 'two units, ReLU, weights $W$' },
    { name: 'Output layer', value: 'three classes $0, 1, 2$, softmax, weights $B$' },
    { name: 'Row of a matrix', value: 'one node: its bias first, then one weight per input' },
  ],
  experiments: {},
  questions: [
    {
      kind: 'numeric',
      id: 'h1',
      asks: 'What is the value of the hidden unit $h_1$?',
      answer: 0,
      tolerance: 0.001,
      hints: [
        { answer: -10, says: 'That is the weighted sum. Now ReLU: what does it make of a negative number?' },
        {
          answer: 10,
          says: 'ReLU does not take the absolute value. It keeps positive numbers and turns negative ones into 0.',
        },
        { answer: -11, says: 'The bias $w_{01} = 1$ is missing, and after that the sum still goes through ReLU.' },
        { answer: 1, says: 'The bias alone gives 1. Add the three products $w_{i1}x_i$, then apply ReLU.' },
      ],
      modelAnswer:
        '$h_1 = \\max(0,\\ 1 + (-1)\\cdot 1 + 0\\cdot 3 + 5\\cdot(-2)) = \\max(0,\\ -10) = 0$. The sum is far below zero, so the unit is off.',
    },
    {
      kind: 'numeric',
      id: 'h2',
      asks: 'And the hidden unit $h_2$?',
      answer: 2,
      tolerance: 0.001,
      hints: [
        {
          answer: 0,
          says: 'Look at the sum again: with the bias $w_{02} = 2$ it is above zero. Perhaps the bias was left out.',
        },
        { answer: 10, says: 'The third input is $-2$, not $2$, so $2\\cdot x_3$ is negative.' },
        { answer: -10, says: 'That is the sum of the first row. $h_2$ uses the second row of $W$.' },
      ],
      modelAnswer: '$h_2 = \\max(0,\\ 2 + 1\\cdot 1 + 1\\cdot 3 + 2\\cdot(-2)) = \\max(0,\\ 2) = 2$.',
    },
    {
      kind: 'numeric',
      id: 'r1',
      asks: 'What is the weighted sum $r_1$ that enters softmax for class 1?',
      answer: 7,
      tolerance: 0.001,
      hints: [
        { answer: 4, says: 'Either the bias 3 is missing, or this is another row: class 1 is the second row of $B$.' },
        { answer: 1, says: 'This comes from reading $B$ by columns. Class 1 is the second row: $3, 0, 2$.' },
        { answer: 3, says: 'That is the bias. The hidden unit $h_2$ adds $2\\cdot 2$.' },
      ],
      modelAnswer: '$r_1 = 3 + 0\\cdot h_1 + 2\\cdot h_2 = 3 + 0\\cdot 0 + 2\\cdot 2 = 7$.',
    },
    {
      kind: 'numeric',
      id: 'f1',
      asks: 'What probability $f_1$ does the network give to class 1? An expression such as e^4/(e^4+e^5) is fine.',
      answer: 0.909442998512742,
      tolerance: 0.0006,
      hints: [
        {
          answer: 0.4667,
          says: 'That is $7/15$, the share of the sums themselves. Softmax takes $e^r$ of each sum first.',
        },
        { answer: 7, says: 'That is the sum $r_1$. Softmax turns the three sums into probabilities.' },
        { answer: 0.0453, says: 'That is the probability of class 0 and of class 2.' },
        { answer: 0.3333, says: 'The three classes would be equally likely only if the three sums were equal.' },
        { answer: 0.9526, says: 'Two classes have the sum 4, so the denominator is $2e^4 + e^7$.' },
      ],
      modelAnswer:
        '$f_1 = e^7/(e^4 + e^7 + e^4) = e^7/(2e^4 + e^7) \\approx 0.9094$. Dividing by $e^7$ gives $1/(1 + 2e^{-3})$: only the differences of the sums matter.',
    },
    {
      kind: 'choice',
      id: 'class',
      asks: 'Which class does the network predict for $x$?',
      choices: [
        { id: '0', label: 'Class 0' },
        { id: '1', label: 'Class 1' },
        { id: '2', label: 'Class 2' },
        { id: 'tie', label: 'It cannot decide: two classes tie' },
      ],
      answer: '1',
      hints: [
        { answer: '0', says: 'Class 0 has the sum 4; one class has more. If you found 14, the ReLU was forgotten.' },
        { answer: '2', says: 'Class 2 has the sum 4, like class 0; one class has more. Classes are counted from 0.' },
        { answer: 'tie', says: 'Classes 0 and 2 do tie, but for the second place.' },
      ],
      modelAnswer: 'Class 1: its sum $r_1 = 7$ is the largest of $4, 7, 4$, and softmax keeps the order.',
    },
    {
      kind: 'written',
      id: 'only-prediction',
      asks: 'Suppose only the predicted class is wanted, not its probability. Which part of the forward pass could be left out, and why?',
      modelAnswer:
        'The softmax. $e^r$ grows with $r$ and all three powers are divided by the same sum, so the largest sum keeps the largest probability. The ReLU cannot be left out: here it would change the prediction to class 0.',
    },
  ],
  published: [
    { label: 'hidden unit $h_1$', value: '0', source: 'published' },
    { label: 'hidden unit $h_2$', value: '2', source: 'published' },
    { label: 'sum $r_0$', value: '4', source: 'published' },
    { label: 'sum $r_1$', value: '7', source: 'published' },
    { label: 'sum $r_2$', value: '4', source: 'published' },
    { label: 'output $f_0 = e^4/(2e^4+e^7)$', value: '0.0453', source: 'published' },
    { label: 'output $f_1 = e^7/(2e^4+e^7)$', value: '0.9094', source: 'published' },
    { label: 'output $f_2 = e^4/(2e^4+e^7)$', value: '0.0453', source: 'published' },
    { label: 'prediction', value: 'class 1', source: 'published' },
  ],
} satisfies Problem;
