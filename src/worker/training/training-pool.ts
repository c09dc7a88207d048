import type { RunMessage } from '../../lab/experiment/run-state.ts';
import type { Checkpoint } from '../../lab/train/checkpoint.ts';
import type { Observe } from '../../lab/train/run-control.ts';
import type { TrainSpec } from '../../lab/train/spec.ts';
import type { WantedDataset } from '../dataset/load-progress.ts';
import { Mail } from './mail.ts';
import { Seat, type TrainerWorker } from './seat.ts';
import type { BackendChoice, FromTrainer } from './training-protocol.ts';

/** A run waiting for or using a worker. */
export interface Job {
  readonly id: string;
  readonly spec: TrainSpec;
  readonly backend: BackendChoice;
  readonly dataset: WantedDataset;
  readonly baseUrl: string;
  /** Where to go on, instead of beginning. */
  readonly from?: Checkpoint;
  /** A learning rate set before the run began, in the place of the spec's. */
  readonly learningRate?: number;
  readonly observe?: Observe;
  readonly snapshotEveryMs?: number;
}

interface PoolOptions {
  readonly createWorker: () => TrainerWorker;
  readonly size: number;
  /** Told everything that happens to every job, until it has ended. */
  readonly onMessage: (id: string, message: RunMessage) => void;
}

/** Runs jobs on as many workers as there are seats, in order. A worker that is lost interrupts its job and is replaced. */
export class TrainingPool {
  private readonly waiting: Job[] = [];
  private readonly paused = new Set<string>();
  private readonly mail = new Mail();
  private seats: Seat[] = [];

  constructor(private readonly options: PoolOptions) {}

  add(job: Job): void {
    this.waiting.push(job);
    this.fillSeats();
  }

  /** A waiting job keeps its place but does not start; a running one stops between two batches. */
  pause(id: string): void {
    const seat = this.seatOf(id);
    if (seat) return seat.tell({ type: 'pause' });
    if (!this.isWaiting(id) || this.paused.has(id)) return;
    this.paused.add(id);
    this.options.onMessage(id, { type: 'paused' });
  }

  resume(id: string): void {
    const seat = this.seatOf(id);
    if (seat) return seat.tell({ type: 'resume' });
    if (!this.paused.delete(id)) return;
    this.options.onMessage(id, { type: 'queuedAgain' });
    this.fillSeats();
  }

  /** Trains one batch of a paused run. */
  step(id: string): void {
    this.seatOf(id)?.tell({ type: 'step' });
  }

  /** From the next batch on, or from the first of a job that waits. Throws a `RangeError` when it is not above 0. */
  setLearningRate(id: string, learningRate: number): void {
    if (!(learningRate > 0 && Number.isFinite(learningRate))) {
      throw new RangeError(`a learning rate must be a number above 0, not ${learningRate}`);
    }
    this.seatOf(id)?.tell({ type: 'learningRate', learningRate });
    const index = this.waiting.findIndex((job) => job.id === id);
    if (index >= 0) this.waiting[index] = { ...this.waiting[index], learningRate };
  }

  stop(id: string): void {
    const seat = this.seatOf(id);
    if (seat) return seat.stop();
    const index = this.waiting.findIndex((job) => job.id === id);
    if (index < 0) return;
    this.waiting.splice(index, 1);
    this.paused.delete(id);
    this.options.onMessage(id, { type: 'stopped' });
  }

  /** Lets go of idle workers, so that the next run loads its data afresh. */
  releaseIdle(): void {
    for (const seat of this.seats) if (!seat.job) seat.close();
    this.seats = this.seats.filter((seat) => seat.job);
  }

  private isWaiting(id: string): boolean {
    return this.waiting.some((job) => job.id === id);
  }

  private seatOf(id: string): Seat | undefined {
    return this.seats.find((seat) => seat.job?.id === id);
  }

  private fillSeats(): void {
    for (;;) {
      const index = this.waiting.findIndex((job) => !this.paused.has(job.id));
      const seat = index < 0 ? undefined : this.freeSeat();
      if (!seat) return;
      seat.take(this.waiting.splice(index, 1)[0]);
    }
  }

  private freeSeat(): Seat | undefined {
    const idle = this.seats.find((seat) => !seat.job);
    if (idle || this.seats.length >= this.options.size) return idle;
    const seat = new Seat(this.options.createWorker(), {
      onMessage: (message) => this.receive(seat, message),
      onLost: (message) => this.lose(seat, message),
    });
    this.seats.push(seat);
    return seat;
  }

  private receive(seat: Seat, message: FromTrainer): void {
    const id = seat.job?.id;
    if (id === undefined) return;
    if (message.type === 'events') {
      this.mail.post(message.events.map((event) => () => this.options.onMessage(id, event)));
      const answers = seat.paused || message.events.some(({ type }) => type === 'rateChanged');
      if (answers) this.mail.deliver();
      return;
    }
    this.mail.deliver();
    if (message.type === 'ended') {
      if (seat.stopping) this.options.onMessage(id, { type: 'stopped' });
      seat.leave();
      this.fillSeats();
    } else if (message.type !== 'speed' && message.type !== 'alive' && message.type !== 'lost') {
      this.options.onMessage(id, message);
    }
  }

  private lose(seat: Seat, message: string): void {
    seat.close();
    this.mail.deliver();
    this.seats = this.seats.filter((other) => other !== seat);
    const id = seat.job?.id;
    if (id !== undefined)
      this.options.onMessage(id, seat.stopping ? { type: 'stopped' } : { type: 'interrupted', message });
    this.fillSeats();
  }
}
