import type { Problem } from '../../problem.ts';

export default {
  title: 'Linear layers and activations',
  summary: 'What a linear layer computes, what activations add to it, and why a stack of linear layers is only one.',
  source: 'HW5 (Keras), problem 1',
  settings: [
    { name: 'Linear layer', value: 'inputs as a row $x$, weights $W$ (inputs × units), biases $b$' },
    { name: 'Activations', value: 'ReLU, sigmoid and tanh on each sum; softmax on all sums together' },
    { name: 'Toy sets', value: 'moons, circles and spirals: 200 training and 100 test points, made here' },
    { name: 'Toy networks', value: 'up to three hidden layers, one logit, batches of 20, momentum 0.9' },
  ],
  experiments: {},
  questions: [
    {
      kind: 'choice',
      id: 'code',
      asks: 'Which line computes the linear layer whose result goes into the activation?',
      choices: [
        { id: 'a', label: 'A: np.dot(x, w)' },
        { id: 'b', label: 'B: np.dot(x, w) * b' },
        { id: 'c', label: 'C: np.dot(x, w) + b' },
        { id: 'd', label: 'D: np.maximum(0, np.dot(x, w) + b)' },
      ],
      answer: 'c',
      hints: [
        { answer: 'a', says: 'Then an input of zeros could only give zeros. What shifts the sum?' },
        { answer: 'b', says: 'The bias shifts the sum; here it would stretch it.' },
        { answer: 'd', says: 'That is the layer with its activation already applied.' },
      ],
      modelAnswer:
        'C. As in linear regression, the layer computes $xW + b$: a weighted sum of the inputs for each unit, moved by that unit’s bias.',
    },
    {
      kind: 'numeric',
      id: 'sigmoid-slope',
      asks: 'What is the largest slope of the sigmoid $1/(1 + e^{-x})$?',
      answer: 0.25,
      tolerance: 0.0005,
      hints: [
        { answer: 0.5, says: 'That is the value of the sigmoid at 0. Its slope there is $f(1 - f)$.' },
        { answer: 1, says: 'That is the largest slope of tanh, or of ReLU. Move the point on the sigmoid to 0.' },
        { answer: 0, says: 'Far from 0 the slope tends to 0; the question is where it is largest.' },
      ],
      modelAnswer: "$f' = f(1 - f)$ is largest where $f = 1/2$, at $x = 0$: there it is $1/4$.",
    },
    {
      kind: 'numeric',
      id: 'ten-sigmoids',
      asks: 'On its way back through ten sigmoids, a gradient is multiplied by ten such slopes. At most how large is their product? An expression such as 0.5^3 is fine.',
      answer: 0.00000095367431640625,
      tolerance: 2e-9,
      hints: [
        { answer: 2.5, says: 'The slopes are multiplied, not added.' },
        { answer: 0.025, says: 'The slope is raised to the tenth power, not divided by ten.' },
        { answer: 0.0009765625, says: 'That is $(1/2)^{10}$. The slope is at most $1/4$.' },
      ],
      modelAnswer:
        '$(1/4)^{10} = 2^{-20} \\approx 9.5\\cdot 10^{-7}$: the first layers hardly learn. With ReLU the slope is 1 along every path of units that are on.',
    },
    {
      kind: 'numeric',
      id: 'merged-bias',
      asks: 'Two linear layers have $b_1 = (1,\\ -1)$, $W_2 = \\begin{pmatrix} 1 & 0 \\\\ -1 & 2 \\end{pmatrix}$ and $b_2 = (0,\\ 3)$. What is the first number of the bias $b$ of the one layer they amount to?',
      answer: 2,
      tolerance: 0.0005,
      hints: [
        { answer: 1, says: 'That is $b_1 + b_2$. The first bias still goes through the second layer’s weights.' },
        { answer: 0, says: 'That is $b_2$ alone. $b_1$ goes through $W_2$ and is added.' },
        { answer: -2, says: 'Vectors are rows here: $b_1W_2$ uses the first column of $W_2$.' },
      ],
      modelAnswer: '$b = b_1W_2 + b_2$, so its first number is $1\\cdot 1 + (-1)\\cdot(-1) + 0 = 2$.',
    },
    {
      kind: 'choice',
      id: 'shift',
      asks: 'What happens to the probabilities of softmax when 100 is added to every logit?',
      choices: [
        { id: 'nothing', label: 'Nothing' },
        { id: 'surer', label: 'The largest one comes nearer to 1' },
        { id: 'even', label: 'They become more even' },
        { id: 'sum', label: 'They no longer add up to 1' },
      ],
      answer: 'nothing',
      hints: [
        { answer: 'surer', says: 'That happens when the logits are multiplied. Try the button in the lab.' },
        { answer: 'even', says: 'That happens when the logits are divided. Try the button in the lab.' },
        { answer: 'sum', says: 'They are divided by their sum, whatever the logits are.' },
      ],
      modelAnswer:
        'Nothing: $e^{100}$ is a factor of every power and of their sum. Programs use it to subtract the largest logit first, so that no power overflows.',
    },
    {
      kind: 'choice',
      id: 'linear-circles',
      asks: 'One class lies in a ring around the other. How well does a network with three hidden layers of linear units do on such circles?',
      choices: [
        { id: 'chance', label: 'About as well as guessing' },
        { id: 'three-quarters', label: 'About three in four, more with more units' },
        { id: 'all', label: 'Nearly all right, given time' },
      ],
      answer: 'chance',
      hints: [
        {
          answer: 'three-quarters',
          says: 'Whatever its width, its boundary is a straight line. Which line would do that?',
        },
        { answer: 'all', says: 'Try it in the third part of the lab, then change the units to ReLU.' },
      ],
      modelAnswer:
        'About as well as guessing. Three linear layers are one, its boundary is a straight line, and any line cuts ring and centre alike. One hidden layer of a few ReLU units closes a polygon round the centre.',
    },
    {
      kind: 'written',
      id: 'relu-softmax',
      asks: 'Explain ReLU and softmax: what they compute, what they are for, and why ReLU is often preferred to the sigmoid in hidden layers.',
      modelAnswer:
        'ReLU is $\\max(0, x)$ on each sum. It puts a kink into the linear layer, and many kinks together can follow any curve. It is cheap, and its slope is 1 wherever the unit is on, so gradients do not die out as they do in the flat ends of a sigmoid; a unit that is always off, however, learns nothing any more. Softmax turns a vector of real numbers into probabilities that are positive and add up to 1; it stands at the end of a network for several classes, where the largest probability names the class.',
    },
    {
      kind: 'written',
      id: 'linear-mlp',
      asks: 'Why is a multi-layer perceptron with a linear activation no more expressive than linear regression? Is such depth of any use at all?',
      modelAnswer:
        'A chain of linear maps is a linear map: $(xW_1 + b_1)W_2 + b_2 = xW_1W_2 + (b_1W_2 + b_2)$, and so on for every further layer. Whatever the depth, output and input are related linearly. A narrow layer in between can only take something away: the rank of $W$ is at most its width. Training does take another path than with one layer, but it ends among the same functions.',
    },
  ],
  published: [{ label: 'code of a linear layer', value: 'C: np.dot(x, w) + b', source: 'published' }],
} satisfies Problem;
