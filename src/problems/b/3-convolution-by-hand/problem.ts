import type { Problem } from '../../problem.ts';

export default {
  title: 'Convolution by hand',
  summary: 'Slide a 3×3 kernel over a 6×6 image and fill the output cell by cell.',
  source: 'HW5 (Keras), problem 3',
  settings: [
    { name: 'Image', value: '6×6 whole numbers, one channel' },
    { name: 'Kernel', value: '3×3 whole numbers, no bias' },
    { name: 'Stride and padding', value: '1 and none (“valid”); both can be changed in the lab' },
    { name: 'Numbers', value: 'made for this page, so that the output is the published one' },
  ],
  experiments: {},
  questions: [
    {
      kind: 'numeric',
      id: 'products',
      asks: 'How many multiplications does the whole output of 4×4 take, without padding and with stride 1?',
      answer: 144,
      tolerance: 0,
      hints: [
        { answer: 9, says: 'That is one cell. There are sixteen.' },
        { answer: 16, says: 'That is the number of cells. Each takes nine products.' },
        { answer: 324, says: 'The window does not fit at all 36 pixels: count the cells of the output.' },
        { answer: 128, says: 'Those are the additions: eight for each cell. There are nine products.' },
      ],
      modelAnswer: 'Sixteen cells of nine products each: $16\\cdot 9 = 144$.',
    },
    {
      kind: 'numeric',
      id: 'stride-two',
      asks: 'With stride 2 and no padding, how many cells does the output of the 6×6 image have along a side?',
      answer: 2,
      tolerance: 0,
      hints: [
        { answer: 2.5, says: 'Half a place is none: the formula rounds down before it adds 1.' },
        { answer: 3, says: 'From the third place the window would reach over the edge. Round $3/2$ down, then add 1.' },
        { answer: 4, says: 'That is with stride 1, or all the cells together.' },
        { answer: 1, says: 'Do not forget the place where the window starts: add 1.' },
      ],
      modelAnswer:
        '$\\lfloor (6 - 3)/2 \\rfloor + 1 = 1 + 1 = 2$. The last row and column of the image are under no window at all.',
    },
    {
      kind: 'numeric',
      id: 'same-padding',
      asks: 'With stride 1, how many rows and columns of zeros on each side keep the output as large as the image, for a kernel of 5×5?',
      answer: 2,
      tolerance: 0,
      hints: [
        { answer: 4, says: 'That is left and right together. How many on each side?' },
        { answer: 1, says: 'That is enough for a kernel of 3×3.' },
        { answer: 5, says: 'Set $n + 2p - 5 + 1 = n$ and solve for $p$.' },
      ],
      modelAnswer: '$n + 2p - k + 1 = n$ gives $p = (k - 1)/2$, so 2 for $k = 5$ and 1 for $k = 3$.',
    },
    {
      kind: 'numeric',
      id: 'mnist-side',
      asks: 'The network of B4 lays 3×3 kernels on digits of 28×28, with stride 1 and no padding, then takes the largest of every 2×2 block. How many cells along a side are left?',
      answer: 13,
      tolerance: 0,
      hints: [
        { answer: 26, says: 'That is after the convolution. Pooling halves it.' },
        {
          answer: 14,
          says: 'The convolution comes first, and without padding it takes two pixels off each side length.',
        },
        { answer: 12.5, says: 'The window has one place more than $28 - 3$: add 1.' },
        { answer: 169, says: 'Those are all the cells. How many along a side?' },
      ],
      modelAnswer: '$28 - 3 + 1 = 26$ after the convolution, and $26/2 = 13$ after pooling.',
    },
    {
      kind: 'choice',
      id: 'same-either-way',
      asks: 'For which of these kernels do convolution and cross-correlation give the same output on every image?',
      choices: [
        {
          id: 'half-turn',
          label: 'One that half a turn does not change, such as $\\begin{pmatrix} 1 & 2 \\\\ 2 & 1 \\end{pmatrix}$',
        },
        {
          id: 'transpose',
          label: 'One equal to its transpose, such as $\\begin{pmatrix} 1 & 2 \\\\ 2 & 3 \\end{pmatrix}$',
        },
        { id: 'positive', label: 'One without negative weights' },
        { id: 'none', label: 'None: they always differ' },
      ],
      answer: 'half-turn',
      hints: [
        {
          answer: 'transpose',
          says: 'Turning is not transposing: half a turn brings the 3 of this kernel to where the 1 is.',
        },
        { answer: 'positive', says: 'The sign of a weight does not matter, its place does.' },
        { answer: 'none', says: 'Think of a kernel whose weights are all equal.' },
      ],
      modelAnswer:
        'Convolution is cross-correlation with the kernel turned by half a turn. Where the turn changes nothing, as in blurring kernels, the two are the same.',
    },
    {
      kind: 'written',
      id: 'does-it-matter',
      asks: 'Libraries for deep learning leave the flip out. Why does that make no difference to a network that learns its kernels?',
      modelAnswer:
        'The weights are found by training. If the library flipped, training would end with the flipped kernels and the same outputs: the set of functions the layer can be is the same. It matters only where weights are carried from one convention to the other, or where an exercise fixes the kernel.',
    },
    {
      kind: 'written',
      id: 'what-for',
      asks: 'A dense layer from 36 inputs to 16 outputs would have 576 weights; the kernel has nine. What is given up, and what is gained?',
      modelAnswer:
        'Given up: each output sees only its own nine pixels, and all outputs must use the same weights. Gained: far fewer weights to learn, and a feature learnt in one place is recognised everywhere; if the image moves by a pixel, so does the output.',
    },
  ],
  published: [
    { label: 'output, row 1', value: '68, 23, 30, −24', source: 'published' },
    { label: 'output, row 2', value: '−54, −19, 0, 6', source: 'published' },
    { label: 'output, row 3', value: '38, 8, −17, 27', source: 'published' },
    { label: 'output, row 4', value: '20, −47, −19, −13', source: 'published' },
  ],
} satisfies Problem;
