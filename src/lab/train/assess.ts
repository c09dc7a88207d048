import { type Calibration, calibration } from '../../numerics/metrics/calibration.ts';
import {
  type ClassReport,
  type ConfusionMatrix,
  classReports,
  confusionMatrix,
} from '../../numerics/metrics/confusion-matrix.ts';
import { softmaxRows } from '../../numerics/softmax.ts';

/** How well a network does on some samples. */
export interface Figures {
  readonly count: number;
  /** Mean negative log-likelihood in nats, or the mean reconstruction loss; without penalty. */
  readonly loss: number;
  /** Fraction of right answers, 0..1; absent where there are no classes. */
  readonly accuracy?: number;
}

/** A sample that the network takes for something else. */
export interface WrongExample {
  /** Its place within the part of the data. */
  readonly index: number;
  readonly truth: number;
  readonly predicted: number;
  /** Probability of the predicted class. */
  readonly confidence: number;
}

/** A classifier on one part of the data: everything a page shows of it, small enough to keep. */
export interface Assessment extends Figures {
  readonly accuracy: number;
  readonly confusion: ConfusionMatrix;
  readonly classes: readonly ClassReport[];
  /** How many are wrong; `wrong` lists at most 100 of them, the surest first; all are among the run's predictions. */
  readonly wrongCount: number;
  readonly wrong: readonly WrongExample[];
  readonly calibration: Calibration;
  /** After dividing the logits by the temperature that suits the validation images best; absent without such images. */
  readonly scaled?: { readonly temperature: number; readonly loss: number; readonly calibration: Calibration };
}

/** What a network says of samples: logits row by row, count × classes. */
export interface Answers {
  readonly logits: Float32Array;
  readonly labels: Int32Array;
  readonly classes: number;
}

/** The history holds every run's: enough to look at, few enough to keep. */
const wrongLimit = 100;

/** Mean negative log-likelihood and accuracy. */
export function figuresOf({ logits, labels, classes }: Answers): Required<Figures> {
  let loss = 0;
  let right = 0;
  for (let row = 0; row < labels.length; row++) {
    const at = row * classes;
    const best = highest(logits, at, classes);
    if (best === labels[row]) right++;
    let sum = 0;
    for (let c = 0; c < classes; c++) sum += Math.exp(logits[at + c] - logits[at + best]);
    loss += Math.log(sum) + logits[at + best] - logits[at + labels[row]];
  }
  return { count: labels.length, loss: loss / labels.length, accuracy: right / labels.length };
}

/** Everything a page shows of a classifier's answers, also at a temperature where one is given. */
export function assess(answers: Answers, temperature?: number): Assessment {
  const { labels, classes } = answers;
  const probabilities = softmaxRows(answers.logits, classes);
  const { predicted, confidence } = predictionsOf(answers);
  const confusion = confusionMatrix(labels, predicted, classes);
  const wrong = wrongExamples({ labels, predicted, confidence });
  return {
    ...figuresOf(answers),
    confusion,
    classes: classReports(confusion),
    wrongCount: wrong.length,
    wrong: wrong.slice(0, wrongLimit),
    calibration: calibration({ probabilities, labels, classes }),
    ...(temperature === undefined ? {} : { scaled: scaledBy(answers, temperature) }),
  };
}

/** The likeliest class of every sample, and its probability. */
export function predictionsOf({ logits, labels, classes }: Answers): {
  predicted: Uint8Array;
  confidence: Float32Array;
} {
  const predicted = new Uint8Array(labels.length);
  const confidence = new Float32Array(labels.length);
  for (let row = 0; row < labels.length; row++) {
    const at = row * classes;
    const best = highest(logits, at, classes);
    let sum = 0;
    for (let c = 0; c < classes; c++) sum += Math.exp(logits[at + c] - logits[at + best]);
    predicted[row] = best;
    confidence[row] = 1 / sum;
  }
  return { predicted, confidence };
}

function scaledBy({ logits, labels, classes }: Answers, temperature: number): NonNullable<Assessment['scaled']> {
  const scaled = { logits: logits.map((logit) => logit / temperature), labels, classes };
  const { loss } = figuresOf(scaled);
  return {
    temperature,
    loss,
    calibration: calibration({ probabilities: softmaxRows(scaled.logits, classes), labels, classes }),
  };
}

/** The place of the largest of `classes` numbers from `at` on; the first of several. */
export function highest(logits: Float32Array, at: number, classes: number): number {
  let best = 0;
  for (let c = 1; c < classes; c++) if (logits[at + c] > logits[at + best]) best = c;
  return best;
}

interface Judged {
  readonly labels: Int32Array;
  readonly predicted: Uint8Array;
  readonly confidence: Float32Array;
}

function wrongExamples({ labels, predicted, confidence }: Judged): WrongExample[] {
  const wrong: WrongExample[] = [];
  for (let index = 0; index < labels.length; index++) {
    const [truth, taken] = [labels[index], predicted[index]];
    if (truth !== taken) wrong.push({ index, truth, predicted: taken, confidence: confidence[index] });
  }
  return wrong.sort((a, b) => b.confidence - a.confidence || a.index - b.index);
}
