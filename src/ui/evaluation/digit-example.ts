/** What a model said of one image. */
export interface DigitExample {
  /** The image's place within the part of the data that was evaluated. */
  readonly index: number;
  readonly truth: number;
  readonly predicted: number;
  /** Probability of the predicted class. */
  readonly confidence: number;
}

/** A cell of a confusion matrix. */
export interface MatrixCell {
  readonly truth: number;
  readonly predicted: number;
}

/** What a model said of all images of a part. */
export interface PartPredictions {
  readonly labels: ArrayLike<number>;
  readonly predicted: ArrayLike<number>;
  readonly confidence: ArrayLike<number>;
}

/** Every image as an example, in the order of the part. */
export function allExamples({ labels, predicted, confidence }: PartPredictions): DigitExample[] {
  return Array.from(labels, (truth, index) => ({
    index,
    truth,
    predicted: predicted[index] ?? 0,
    confidence: confidence[index] ?? 0,
  }));
}

/** The examples of a cell, the surest first. */
export function examplesIn(examples: readonly DigitExample[], { truth, predicted }: MatrixCell): DigitExample[] {
  return surestFirst(examples.filter((example) => example.truth === truth && example.predicted === predicted));
}

/** The most confident first; of equals, the earlier image. */
export function surestFirst(examples: readonly DigitExample[]): DigitExample[] {
  return [...examples].sort((a, b) => b.confidence - a.confidence || a.index - b.index);
}
