import { allExamples, type DigitExample, type PartPredictions } from '../../../ui/evaluation/digit-example.ts';

/** The images of a part by who gets them wrong. */
export interface Mistakes {
  readonly both: readonly DigitExample[];
  readonly onlyMlp: readonly DigitExample[];
  readonly onlyCnn: readonly DigitExample[];
}

/** Which images both models, or only one of them, take for something else; where both do, with what the MLP says. */
export function mistakesOf(mlp: PartPredictions, cnn: PartPredictions): Mistakes {
  const ofMlp = allExamples(mlp);
  const ofCnn = allExamples(cnn);
  const isWrong = ({ truth, predicted }: DigitExample) => truth !== predicted;
  const cnnWrong = (index: number) => {
    const example = ofCnn[index];
    return example !== undefined && isWrong(example);
  };
  const wrongOfMlp = ofMlp.filter(isWrong);
  const mlpWrong = new Set(wrongOfMlp.map(({ index }) => index));
  return {
    both: wrongOfMlp.filter(({ index }) => cnnWrong(index)),
    onlyMlp: wrongOfMlp.filter(({ index }) => !cnnWrong(index)),
    onlyCnn: ofCnn.filter((example) => isWrong(example) && !mlpWrong.has(example.index)),
  };
}

/**
 * By how much the CNN is more often right on the same n images, with the standard error of that difference. Images on
 * which both are right or both are wrong say nothing of it (McNemar 1947): with b and c images that only one gets
 * wrong, the difference is (b − c)/n and its error √(b + c − (b − c)²/n)/n.
 */
export function pairedDifference(onlyMlp: number, onlyCnn: number, n: number): { difference: number; error: number } {
  const difference = (onlyMlp - onlyCnn) / n;
  return { difference, error: Math.sqrt(Math.max(0, onlyMlp + onlyCnn - n * difference ** 2)) / n };
}
