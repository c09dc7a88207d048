import type { TrainingData } from '../data/prepare-data.ts';
import { networkShapes, SpecError } from '../model/network-shapes.ts';
import type { LearningSpec } from './trainer.ts';

/** How many classes the course's datasets have. */
const classes = 10;

/** Throws a `SpecError`, naming the field, when a network cannot be trained on these samples. */
export function checkTraining(spec: LearningSpec, data: TrainingData): void {
  const shapes = networkShapes(spec.network);
  const outputs = shapes[shapes.length - 1].output;
  const lastLayer = `network.layers.${shapes.length - 1}`;
  if (outputs.length !== 1 || outputs[0] !== classes) {
    throw new SpecError(lastLayer, `puts out ${outputs.join(' × ')} numbers; ${classes} classes need ${classes}`);
  }
  if (spec.network.inputShape.reduce((product, n) => product * n, 1) !== data.train.inputs.length / data.train.count) {
    throw new SpecError('network.inputShape', `an image has ${data.train.inputs.length / data.train.count} numbers`);
  }
  const last = spec.network.layers[shapes.length - 1];
  if ('activation' in last && last.activation !== 'linear') {
    throw new SpecError(`${lastLayer}.activation`, 'the last layer puts out logits; softmax is part of the loss');
  }
  if (spec.stop.rule === 'earlyStopping' && !data.validation) {
    throw new SpecError('stop', 'early stopping watches the validation loss, but data.validation is "none"');
  }
}
