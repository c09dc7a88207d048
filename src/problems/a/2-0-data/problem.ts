import type { Problem } from '../../problem.ts';

export default {
  title: 'Data',
  summary:
    'Seventy thousand digits, a split, and a scaler that turns a faint pixel at the edge into an enormous number.',
  source: 'CS273A homework 4, problem 2.0',
  settings: [
    { name: 'Images', value: 'all 70,000 of MNIST, in the order of OpenML: the 60,000, then the 10,000' },
    { name: 'Pixels', value: '$28\\times 28 = 784$ values from 0 to 255' },
    { name: 'Test part', value: 'a tenth, drawn with seed 1234' },
    { name: 'Scaling', value: 'every pixel standardised with mean and deviation of the training part' },
    { name: 'From A2.2 on', value: 'the first 10,000 training images to train on, the next 10,000 to validate on' },
  ],
  experiments: {},
  questions: [
    {
      kind: 'numeric',
      id: 'train-count',
      asks: 'A tenth of the 70,000 images is set aside for testing. How many are left for training?',
      answer: 63_000,
      tolerance: 0,
      hints: [
        { answer: 60_000, says: 'That is MNIST’s own training part. Here all 70,000 are mixed and split anew.' },
        { answer: 7000, says: 'Those are the test images.' },
        { answer: 10_000, says: 'That is how many A2.2 trains on. The question is about the whole training part.' },
      ],
      modelAnswer: '$70{,}000 - 7{,}000 = 63{,}000$.',
    },
    {
      kind: 'numeric',
      id: 'standardise',
      asks: 'A pixel has mean 130 and standard deviation 113. What does standardising make of the value 255? Two decimals are enough.',
      answer: 125 / 113,
      tolerance: 0.006,
      hints: [
        { answer: 255 / 113, says: 'Subtract the mean first.' },
        { answer: 125, says: 'That is the distance from the mean. Divide it by the standard deviation.' },
        {
          answer: 1,
          says: 'A pixel at full strength is not 1 after standardising; that is what dividing by 255 does.',
        },
        { answer: -125 / 113, says: '255 lies above the mean.' },
      ],
      modelAnswer: '$(255 - 130)/113 \\approx 1.11$.',
    },
    {
      kind: 'numeric',
      id: 'lit-once',
      asks: 'A pixel is 0 in all of $n = 63{,}000$ training images but one, where it has the value $v > 0$. What does standardising make of this $v$? Round to a whole number.',
      answer: 251,
      tolerance: 0.5,
      hints: [
        { answer: 255, says: 'The value $v$ cancels out; the answer depends on $n$ only.' },
        { answer: 63_000, says: 'That is $v$ over the mean. Divide by the standard deviation instead.' },
        { answer: 1, says: 'The standard deviation is far smaller than $v$: nearly all images have 0 there.' },
      ],
      modelAnswer:
        'The mean is $v/n$ and the variance $v^2/n - v^2/n^2 = v^2(n-1)/n^2$. So $z = (v - v/n)\\big/\\bigl(v\\sqrt{n-1}/n\\bigr) = \\sqrt{n-1} = \\sqrt{62{,}999} \\approx 251$, however faint the pixel was. It is the largest value in the training images.',
    },
    {
      kind: 'choice',
      id: 'why-larger',
      asks: 'In the training images no scaled value is larger than 251. How can one in the test images reach 1,367?',
      choices: [
        { id: 'scale-one', label: 'At pixels that training never lights the scale is 1, so the byte itself goes in' },
        { id: 'fainter', label: 'The pixel was lit faintly in training, and is lit strongly in a test image' },
        { id: 'more', label: 'There are more test images, so extremes are more likely' },
        { id: 'error', label: 'It cannot; it must be an error of rounding' },
      ],
      answer: 'fainter',
      hints: [
        { answer: 'scale-one', says: 'Such pixels exist, but a byte is 255 at most.' },
        { answer: 'more', says: 'There are nine times fewer.' },
        { answer: 'error', says: 'Jump to the most extreme pixel in the lab and read its mean and scale.' },
      ],
      modelAnswer:
        'The scale is a deviation measured in training. One training image lights pixel 698 with the value 18, so its scale is $18\\sqrt{n-1}/n \\approx 0.0717$; a test image lights it with 98 and lands at $98/0.0717 \\approx 1{,}367$. Within the training images this cannot happen, because a larger value would also have made the scale larger.',
    },
    {
      kind: 'choice',
      id: 'fit-on',
      asks: 'On which images is the scaler to be fitted?',
      choices: [
        { id: 'train', label: 'On the training images; then it is applied to all' },
        { id: 'all', label: 'On all images, because more of them give better means' },
        { id: 'each', label: 'On each part by itself' },
      ],
      answer: 'train',
      hints: [
        { answer: 'all', says: 'Then the test images have a say in how they are measured.' },
        { answer: 'each', says: 'Then the same digit would look different to the network in training and in test.' },
      ],
      modelAnswer:
        'On the training images alone. The test images stand for digits that do not exist yet when the model is made; whatever is learnt, means and deviations included, is learnt without them.',
    },
    {
      kind: 'written',
      id: 'pen',
      asks: 'Move the digit in the lab to the edge. What happens to the standardised picture, and what does that mean for a model that was trained on centred digits and is shown a drawing?',
      modelAnswer:
        'Ink falls on pixels that training hardly ever lit. There the scale is tiny, so single pixels get values of tens or hundreds while all others lie between −1 and 3: a few pixels make up nearly the whole input, and their weights were hardly trained. The model answers by accident. Centring the drawing as MNIST was centred and cutting the values off both help; dividing by 255 instead of standardising avoids it altogether.',
    },
  ],
  published: [
    { label: 'images', value: '70,000', source: 'published' },
    { label: 'training images', value: '63,000', source: 'published' },
    { label: 'test images', value: '7,000', source: 'published' },
    { label: 'pixels without variance, scale 1', value: '68', source: 'measured' },
    { label: 'smallest other scale', value: '0.0321', source: 'measured' },
    { label: 'largest scaled value in training', value: '251.00', source: 'measured' },
    { label: 'largest scaled value in test', value: '1,366.55', source: 'measured' },
  ],
} satisfies Problem;
