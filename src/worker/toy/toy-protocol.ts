import type { ToyKind } from '../../datasets/toy/toy-set.ts';
import type { MlpActivation } from '../../numerics/mlp/small-mlp.ts';

/** A small network and the toy set it learns; another spec is another network, trained from the start. */
export interface ToySpec {
  readonly kind: ToyKind;
  readonly activation: MlpActivation;
  /** Hidden layers, 0 to 3. */
  readonly depth: number;
  /** Units of each hidden layer. */
  readonly width: number;
  readonly seed: number;
}

/** What the page tells the worker. `seen` asks for the next frame; the learning rate acts at the next update. */
export type ToToyWorker =
  | { readonly type: 'spec'; readonly spec: ToySpec }
  | { readonly type: 'rate'; readonly learningRate: number }
  | { readonly type: 'play' | 'pause' | 'step' | 'seen' };

/** How training stands. */
export type ToyStatus = 'ready' | 'running' | 'paused' | 'finished' | 'diverged';

/** What the network makes of the plane at an epoch. */
export interface ToyFrame {
  readonly status: ToyStatus;
  readonly epoch: number;
  /** Mean over the training points, in nats. */
  readonly loss: number;
  readonly trainAccuracy: number;
  readonly testAccuracy: number;
  /** Probability of class 1 at `surfaceSide`² points of the square ±`surfaceReach`, row by row from the top left. */
  readonly surface: Float32Array;
}

/** Points of the surface along a side. */
export const surfaceSide = 48;

/** The surface goes from −1.15 to 1.15 in both directions. */
export const surfaceReach = 1.15;

/** Training and test points of each toy set, and the seeds they are drawn with. */
export const toyParts = { train: { count: 200, seed: 1 }, test: { count: 100, seed: 2 } } as const;

/** Training ends here by itself. */
export const lastEpoch = 1000;
