import type { Problem } from '../../problem.ts';

export default {
  title: 'Log loss',
  summary:
    'How a network is charged for the probability it gave to the truth, and why the bill is never negative and has no upper limit.',
  source: 'CS273A homework 4, problem 1.2',
  settings: [
    { name: 'Sums of A1.1', value: '$r = (4,\\ 7,\\ 4)$' },
    { name: 'Outputs of A1.1', value: '$f \\approx (0.0453,\\ 0.9094,\\ 0.0453)$' },
    { name: 'Loss', value: '$L = -\\ln f_y$, natural logarithm' },
    { name: 'True class', value: 'first $y = 1$, then $y = 2$' },
  ],
  experiments: {},
  questions: [
    {
      kind: 'numeric',
      id: 'loss-y1',
      asks: 'The true class is $y = 1$. What is the loss?',
      answer: 0.09492295642096098,
      tolerance: 0.0005,
      unit: 'nats',
      hints: [
        { answer: 0.0412, says: 'That is the logarithm to base 10. The loss uses the natural one.' },
        {
          answer: 0.1369,
          says: 'That is right in bits (base 2). Here the loss is in nats: use the natural logarithm.',
        },
        { answer: -0.0949, says: 'The logarithm of a probability is negative; the loss is minus that.' },
        { answer: 3.0949, says: 'That is the loss when class 2 is the true one.' },
        { answer: 0.9094, says: 'That is the probability $f_1$. The loss is $-\\ln f_1$.' },
        {
          answer: 0.0906,
          says: 'That is $1 - f_1$. It is near, because $-\\ln f \\approx 1 - f$ when $f$ is close to 1, but it is not the log loss.',
        },
      ],
      modelAnswer: '$L = -\\ln f_1 = -\\ln\\bigl(e^7/(2e^4+e^7)\\bigr) = \\ln(1 + 2e^{-3}) \\approx 0.0949$.',
    },
    {
      kind: 'numeric',
      id: 'loss-y2',
      asks: 'Now the true class is $y = 2$. What is the loss?',
      answer: 3.094922956420961,
      tolerance: 0.005,
      unit: 'nats',
      hints: [
        { answer: 1.3441, says: 'That is the logarithm to base 10. The loss uses the natural one.' },
        { answer: 4.465, says: 'That is right in bits (base 2). Here the loss is in nats: use the natural logarithm.' },
        { answer: -3.0949, says: 'The logarithm of a probability is negative; the loss is minus that.' },
        {
          answer: 0.0949,
          says: 'That is the loss of the predicted class. What counts is the probability of the true one, $f_2$.',
        },
        { answer: 0.9547, says: 'That is $1 - f_2$. The log loss of a wrong prediction can exceed 1.' },
      ],
      modelAnswer:
        '$L = -\\ln f_2 = -\\ln\\bigl(e^4/(2e^4+e^7)\\bigr) = 3 + \\ln(1 + 2e^{-3}) \\approx 3.0949$: exactly 3 more than for $y = 1$, because $r_1 - r_2 = 7 - 4 = 3$.',
    },
    {
      kind: 'choice',
      id: 'never-negative',
      asks: 'Why can the log loss never be negative?',
      choices: [
        { id: 'probability', label: 'A probability is at most 1, and $\\ln f \\le 0$ for $f \\le 1$' },
        { id: 'relu', label: 'ReLU turns negative numbers into 0' },
        { id: 'square', label: 'The difference from the truth is squared' },
        { id: 'sum', label: 'The three outputs add up to 1' },
      ],
      answer: 'probability',
      hints: [
        { answer: 'relu', says: 'ReLU acts on the hidden units. Ask which values $f_y$ itself can take.' },
        { answer: 'square', says: 'Nothing is squared in $-\\ln f_y$; that is another loss.' },
        { answer: 'sum', says: 'They do, but it is enough to look at $f_y$ alone: how large can it be at most?' },
      ],
      modelAnswer:
        'Because $0 < f_y \\le 1$, its logarithm is at most 0 and minus that at least 0. It is 0 only when the network is certain and right.',
    },
    {
      kind: 'numeric',
      id: 'tenfold',
      asks: 'The probability of the true class falls to a tenth of what it was. By how much does the loss rise?',
      answer: Math.LN10,
      tolerance: 0.005,
      unit: 'nats',
      hints: [
        { answer: 1, says: 'One in logarithms to base 10. In nats it is $\\ln 10$.' },
        { answer: 3.3219, says: 'That is $\\log_2 10$, the rise in bits.' },
        { answer: 10, says: 'The logarithm turns factors into sums: a factor of 10 adds $\\ln 10$.' },
        { answer: -Math.LN10, says: 'The size is right. A smaller probability of the truth makes the loss larger.' },
      ],
      modelAnswer:
        '$-\\ln(f/10) = -\\ln f + \\ln 10$: it rises by $\\ln 10 \\approx 2.303$, wherever $f$ was. As this can be repeated for ever, the loss has no upper bound.',
    },
    {
      kind: 'written',
      id: 'one-certain-mistake',
      asks: 'A network is right 999 times with $f_y = 0.999$ and wrong once with $f_y = 10^{-9}$. What does the mean loss say about it, and what does the accuracy? Which would you rather train on?',
      modelAnswer:
        'The accuracy is 99.9\u00a0%. The mean loss is about $(999 \\cdot 0.001 + 20.7)/1000 \\approx 0.022$, nearly all of it from the one mistake made with certainty. Accuracy is blind to certainty and has no slope to walk down, so training uses the log loss; but one mislabelled example can weigh as much as thousands of right ones.',
    },
  ],
  published: [
    { label: 'true class $y = 1$', value: '0.09492295642096098', source: 'published' },
    { label: 'true class $y = 2$', value: '3.094922956420961', source: 'published' },
  ],
} satisfies Problem;
