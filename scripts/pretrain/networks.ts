import * as v from 'valibot';
import { type NetworkSpec, networkSchema } from '../../src/lab/train/spec.ts';

const mlp = (hidden: number): NetworkSpec =>
  v.parse(networkSchema, {
    inputShape: [784],
    layers: [
      { type: 'dense', units: hidden, activation: 'relu' },
      { type: 'dense', units: 10 },
    ],
  });

/** The architectures of the assignments; what the pad asks is one of these, too. */
export const networks = {
  /** A2.1: 50,890 parameters. */
  mlp64: mlp(64),
  /** A2.3: 203,530 parameters. */
  mlp256: mlp(256),
  /** A3: 4,426 parameters. */
  cnn: v.parse(networkSchema, {
    inputShape: [28, 28, 1],
    layers: [
      { type: 'conv2d', filters: 16, kernelSize: 5, strides: 2, activation: 'relu' },
      { type: 'maxPool2d', poolSize: 3, strides: 2 },
      { type: 'flatten' },
      { type: 'dense', units: 10 },
    ],
  }),
} as const;
