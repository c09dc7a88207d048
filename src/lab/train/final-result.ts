import { fitTemperature } from '../../numerics/metrics/temperature.ts';
import type { Assessments, EpochDone, Predictions, RunEvent } from '../experiment/event.ts';
import { type Answers, type Assessment, assess, type Figures, predictionsOf } from './assess.ts';
import { evaluate, type Judgement } from './evaluate.ts';
import type { Session } from './session.ts';

/** The trained network on every part of the data: its predictions where asked for, then the `result`. */
export async function* finalResult(session: Session, last: EpochDone): AsyncGenerator<RunEvent> {
  const { spec, data, trainer, control, clock } = session;
  const seconds = clock();
  const judged = { spec, variables: trainer.variables, control };
  const train = (yield* evaluate(judged, data.train)).figures;
  const validation = data.validation ? yield* evaluate(judged, data.validation) : undefined;
  const test = data.validation === data.test && validation ? validation : yield* evaluate(judged, data.test);
  // No batch comes after the last update that could tell of it.
  if (![train, validation?.figures, test.figures].every((figures) => Number.isFinite(figures?.loss ?? 0))) {
    yield { type: 'diverged', step: last.step, epoch: last.epoch };
    return;
  }
  yield { type: 'weights', weights: await trainer.weights(), preprocessing: data.preprocessing };
  if (control.observe?.predictions) {
    if (validation?.answers) yield predictions('validation', validation.answers);
    if (test.answers) yield predictions('test', test.answers);
  }
  const assessments = assessmentsOf(train, validation, test);
  yield {
    type: 'result',
    ...accuracies(assessments),
    assessments,
    loss: last.loss,
    epochs: last.epoch,
    steps: last.step,
    seconds,
  };
}

const predictions = (part: Predictions['part'], answers: Answers): Predictions => ({
  type: 'predictions',
  part,
  ...predictionsOf(answers),
});

function assessmentsOf(train: Figures, validation: Judgement | undefined, test: Judgement): Assessments {
  const fitted = validation?.answers;
  const temperature = fitted && fitTemperature(fitted.logits, fitted.labels, fitted.classes);
  const whole = ({ answers, figures }: Judgement): Assessment | Figures =>
    answers ? assess(answers, temperature) : figures;
  return { train, ...(validation && { validation: whole(validation) }), test: whole(test) };
}

function accuracies({ train, validation, test }: Assessments) {
  return {
    ...(train.accuracy !== undefined && { trainAccuracy: train.accuracy }),
    ...(validation?.accuracy !== undefined && { validationAccuracy: validation.accuracy }),
    ...(test.accuracy !== undefined && { testAccuracy: test.accuracy }),
  };
}
