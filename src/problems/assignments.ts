/** One of the five assignments; its letter is the name of its folder under src/problems. */
export interface Assignment {
  readonly letter: string;
  readonly title: string;
  /** The course it comes from, by code. */
  readonly source: string;
}

/** The assignments in the order of the course. */
export const assignments: readonly Assignment[] = [
  { letter: 'a', title: 'MLP versus CNN', source: 'CS273A, homework 4' },
  { letter: 'b', title: 'Training a convolutional network', source: 'HW5/Keras' },
  { letter: 'c', title: 'Three classifiers', source: 'ML in Cybersecurity, task 1' },
  { letter: 'd', title: 'Convolution from scratch to CIFAR-10', source: '2ST129, assignment 4' },
  { letter: 'e', title: 'Regularise, convolve, denoise', source: 'DAT405, assignment 7' },
];
