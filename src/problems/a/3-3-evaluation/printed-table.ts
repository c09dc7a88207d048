import type { Part } from './parts.ts';

/** The two models. */
export type ModelName = 'mlp' | 'cnn';

/** A cell of the printed table. */
export type Mark = `${ModelName} ${Part}`;

/** What the solution's program prints, to the digit. */
export const printed: Readonly<Record<ModelName, Readonly<Record<Part, string>>>> = {
  cnn: { training: '0.9692857142857143', validation: '0.9727', test: '0.9692857142857143' },
  mlp: { training: '0.9524285714285714', validation: '0.9549', test: '0.9524285714285714' },
};

/** The training accuracies that the right line gives: computed again with scikit-learn and torch. */
export const trueTraining: Readonly<Record<ModelName, number>> = { cnn: 0.9973, mlp: 1 };

/** The lines of the program, shortened: what each says it prints and the images it computes it on. */
export const lines: Readonly<Record<Part, string>> = {
  training: 'print("training", accuracy(y_te, model.predict(X_te)))',
  validation: 'print("validation", accuracy(y_val, model.predict(X_val)))',
  test: 'print("test", accuracy(y_te, model.predict(X_te)))',
};

/** Whether a diagnosis is right, and what speaks against it where it is not. */
export function verdictOn(
  marks: readonly Mark[],
  line: Part | undefined,
): { readonly isRight: boolean; readonly says: string } {
  const wrong = (says: string) => ({ isRight: false, says });
  const has = (part: Part) => marks.filter((mark) => mark.endsWith(part)).length;
  if (marks.length === 0) return wrong('Mark the figures that you do not believe. Compare them digit by digit.');
  if (has('validation') > 0)
    return wrong(
      'Validation and test accuracy differ by about 0.003, within chance for 10,000 and 7,000 images. Something else is odder.',
    );
  if (has('training') > 0 && has('test') > 0)
    return wrong(
      'They are equal, and that is the trace. Two, not four, are wrong: which of the equals are mislabelled?',
    );
  if (has('test') > 0) return wrong('Each of these is what its label says. Read the line that prints them.');
  if (has('training') === 1) return wrong('That one is wrong. The same line prints the figure of the other model.');
  if (line !== 'training') return wrong('The right two. Which line of the program prints them?');
  return {
    isRight: true,
    says: 'Right: the line labelled “training” computes its accuracy on the test images, so it prints the test accuracy a second time.',
  };
}
