import { makeToySet, type ToySet } from '../../datasets/toy/toy-set.ts';
import {
  createMlp,
  descend,
  gradientOf,
  logitsOf,
  type MlpLayer,
  type SmallMlp,
  zerosLike,
} from '../../numerics/mlp/small-mlp.ts';
import {
  lastEpoch,
  surfaceReach,
  surfaceSide,
  type ToToyWorker,
  type ToyFrame,
  type ToySpec,
  type ToyStatus,
  toyParts,
} from './toy-protocol.ts';

/** What a session stands on: where frames go, and a way to be called again soon. */
interface ToyGround {
  readonly post: (frame: ToyFrame) => void;
  readonly later: (action: () => void) => void;
}

interface Work {
  readonly mlp: SmallMlp;
  readonly velocity: readonly MlpLayer[];
  readonly train: ToySet;
  readonly test: ToySet;
}

const batchSize = 20;
const momentum = 0.9;
const grid = Float64Array.from({ length: 2 * surfaceSide ** 2 }, (_, i) => {
  const point = i >> 1;
  const along = i % 2 === 0 ? point % surfaceSide : surfaceSide - 1 - Math.floor(point / surfaceSide);
  return (((along + 0.5) / surfaceSide) * 2 - 1) * surfaceReach;
});

/** Trains one small network at a time, an epoch a turn; a frame is sent only when the page has seen the one before. */
export class ToySession {
  private work: Work | undefined;
  private status: ToyStatus = 'ready';
  private epoch = 0;
  private learningRate = 0.1;
  private waiting = false;
  private stale = false;
  private turning = false;

  constructor(private readonly ground: ToyGround) {}

  /** Does what the page asks. */
  hear(message: ToToyWorker): void {
    if (message.type === 'spec') this.begin(message.spec);
    else if (message.type === 'rate') this.learningRate = message.learningRate;
    else if (message.type === 'seen') this.seen();
    else if (message.type === 'pause') this.pause();
    else if (message.type === 'step') this.step();
    else this.play();
  }

  private begin({ kind, activation, depth, width, seed }: ToySpec): void {
    const mlp = createMlp({ hidden: Array.from({ length: depth }, () => width), activation, seed });
    this.work = {
      mlp,
      velocity: zerosLike(mlp),
      train: makeToySet({ kind, ...toyParts.train }),
      test: makeToySet({ kind, ...toyParts.test }),
    };
    this.epoch = 0;
    this.status = 'ready';
    this.show();
  }

  private play(): void {
    if (this.status === 'finished' || this.status === 'diverged') return;
    this.status = 'running';
    this.turn();
  }

  private pause(): void {
    if (this.status !== 'running') return;
    this.status = 'paused';
    this.show();
  }

  private step(): void {
    if (this.status === 'finished' || this.status === 'diverged') return;
    this.status = 'paused';
    this.trainEpoch();
    this.show();
  }

  private turn(): void {
    if (this.turning) return;
    this.turning = true;
    this.ground.later(() => {
      this.turning = false;
      if (this.status !== 'running') return;
      this.trainEpoch();
      this.show();
      this.turn();
    });
  }

  private trainEpoch(): void {
    if (!this.work) return;
    const { mlp, velocity, train } = this.work;
    const step = { velocity, learningRate: this.learningRate, momentum };
    for (let start = 0; start < train.labels.length; start += batchSize) {
      const end = start + batchSize;
      const { gradient } = gradientOf(
        mlp,
        train.points.subarray(2 * start, 2 * end),
        train.labels.subarray(start, end),
      );
      descend(mlp, gradient, step);
    }
    this.epoch++;
    if (!Number.isFinite(gradientOf(mlp, train.points, train.labels).loss)) this.status = 'diverged';
    else if (this.epoch >= lastEpoch) this.status = 'finished';
  }

  private seen(): void {
    this.waiting = false;
    if (this.stale) this.show();
  }

  /** Sends how things stand; while the page is busy only the latest is kept for it. */
  private show(): void {
    if (!this.work) return;
    this.stale = this.waiting;
    if (this.waiting) return;
    this.waiting = true;
    const { mlp, train, test } = this.work;
    this.ground.post({
      status: this.status,
      epoch: this.epoch,
      loss: gradientOf(mlp, train.points, train.labels).loss,
      trainAccuracy: accuracyOf(mlp, train),
      testAccuracy: accuracyOf(mlp, test),
      surface: Float32Array.from(logitsOf(mlp, grid), (z) => 1 / (1 + Math.exp(-z))),
    });
  }
}

function accuracyOf(mlp: SmallMlp, { points, labels }: ToySet): number {
  const logits = logitsOf(mlp, points);
  let right = 0;
  labels.forEach((label, i) => {
    if ((logits[i] as number) > 0 === (label === 1)) right++;
  });
  return right / labels.length;
}
