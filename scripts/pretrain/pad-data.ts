import { preprocess } from '../../src/datasets/splits/preprocess.ts';
import type { Samples, TrainingData } from '../../src/lab/data/prepare-data.ts';
import type { TestSets } from './measure.ts';
import type { PadMaterial } from './pad-material.ts';
import type { LabelledImages } from './pen-writers.ts';

/** Versions of the training images; epochs take them in turn. */
const versions = 10;

/** The material as the engine wants it: another version every epoch, writers held back as validation. */
export function padData({ labels, version }: PadMaterial, tests: TestSets): TrainingData {
  const inputs = new Float32Array(labels.length * 784);
  const unit = (number: number): Float32Array => {
    const images = version(number);
    for (let i = 0; i < inputs.length; i++) inputs[i] = images[i] / 255;
    return inputs;
  };
  return {
    name: 'mnist',
    preprocessing: { kind: 'unit' },
    train: { count: labels.length, inputs: unit(0), labels },
    validation: unitSamples(tests['heldBackWriters']),
    test: unitSamples(tests['mnistTest']),
    refresh: function* (epoch) {
      const version = unit((epoch - 1) % versions);
      yield labels.length;
      return version;
    },
  };
}

function unitSamples({ images, labels }: LabelledImages): Samples {
  const indices = Array.from(labels, (_, i) => i);
  return {
    count: labels.length,
    inputs: preprocess({ kind: 'unit' }, { images, indices, pixels: 784 }),
    labels: Int32Array.from(labels),
  };
}
