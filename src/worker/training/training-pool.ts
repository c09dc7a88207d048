import type { RunMessage } from '../../lab/experiment/run-state.ts';
import type { Checkpoint } from '../../lab/train/checkpoint.ts';
import type { TrainSpec } from '../../lab/train/spec.ts';
import type { WantedDataset } from '../dataset/load-progress.ts';
import type { BackendChoice, FromTrainer, ToTrainer } from './training-protocol.ts';

/** A run waiting for or using a worker. */
export interface Job {
  readonly id: string;
  readonly spec: TrainSpec;
  readonly backend: BackendChoice;
  readonly dataset: WantedDataset;
  readonly baseUrl: string;
  /** Where to go on, instead of beginning. */
  readonly from?: Checkpoint;
}

/** The part of a `Worker` the pool uses; tests put their own in its place. */
export type TrainerWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'>;

interface PoolOptions {
  readonly createWorker: () => TrainerWorker;
  readonly size: number;
  /** Told everything that happens to every job, until it has ended. */
  readonly onMessage: (id: string, message: RunMessage) => void;
}

interface Seat {
  readonly worker: TrainerWorker;
  job: Job | undefined;
  stopping: boolean;
}

/** Runs jobs on as many workers as there are seats, in order. A worker that crashes fails its job and is replaced. */
export class TrainingPool {
  private readonly waiting: Job[] = [];
  private readonly paused = new Set<string>();
  private seats: Seat[] = [];

  constructor(private readonly options: PoolOptions) {}

  add(job: Job): void {
    this.waiting.push(job);
    this.fillSeats();
  }

  /** A waiting job keeps its place but does not start; a running one stops between two batches. */
  pause(id: string): void {
    const seat = this.seatOf(id);
    if (seat) return this.tell(seat, { type: 'pause' });
    if (!this.isWaiting(id) || this.paused.has(id)) return;
    this.paused.add(id);
    this.options.onMessage(id, { type: 'paused' });
  }

  resume(id: string): void {
    const seat = this.seatOf(id);
    if (seat) return this.tell(seat, { type: 'resume' });
    if (!this.paused.delete(id)) return;
    this.options.onMessage(id, { type: 'queuedAgain' });
    this.fillSeats();
  }

  stop(id: string): void {
    const seat = this.seatOf(id);
    if (seat) {
      seat.stopping = true;
      return this.tell(seat, { type: 'stop' });
    }
    const index = this.waiting.findIndex((job) => job.id === id);
    if (index < 0) return;
    this.waiting.splice(index, 1);
    this.paused.delete(id);
    this.options.onMessage(id, { type: 'stopped' });
  }

  /** Lets go of idle workers, so that the next run loads its data afresh. */
  releaseIdle(): void {
    for (const seat of this.seats) if (!seat.job) seat.worker.terminate();
    this.seats = this.seats.filter((seat) => seat.job);
  }

  private isWaiting(id: string): boolean {
    return this.waiting.some((job) => job.id === id);
  }

  private seatOf(id: string): Seat | undefined {
    return this.seats.find((seat) => seat.job?.id === id);
  }

  private tell(seat: Seat, message: ToTrainer): void {
    seat.worker.postMessage(message);
  }

  private fillSeats(): void {
    for (;;) {
      const index = this.waiting.findIndex((job) => !this.paused.has(job.id));
      const seat = index < 0 ? undefined : this.freeSeat();
      if (!seat) return;
      const [job] = this.waiting.splice(index, 1);
      seat.job = job;
      seat.stopping = false;
      const { id: _, ...order } = job;
      this.tell(seat, { type: 'run', ...order });
    }
  }

  private freeSeat(): Seat | undefined {
    const idle = this.seats.find((seat) => !seat.job);
    if (idle || this.seats.length >= this.options.size) return idle;
    const seat: Seat = { worker: this.options.createWorker(), job: undefined, stopping: false };
    seat.worker.onmessage = ({ data }: MessageEvent<FromTrainer>) => this.receive(seat, data);
    const crashed = () => this.lose(seat);
    seat.worker.onerror = crashed;
    seat.worker.onmessageerror = crashed;
    this.seats.push(seat);
    return seat;
  }

  private receive(seat: Seat, message: FromTrainer): void {
    const id = seat.job?.id;
    if (id === undefined) return;
    if (message.type === 'events') {
      for (const event of message.events) this.options.onMessage(id, event);
    } else if (message.type === 'ended') {
      if (seat.stopping) this.options.onMessage(id, { type: 'stopped' });
      seat.job = undefined;
      this.fillSeats();
    } else if (message.type !== 'speed') {
      this.options.onMessage(id, message);
    }
  }

  private lose(seat: Seat): void {
    seat.worker.terminate();
    this.seats = this.seats.filter((other) => other !== seat);
    if (seat.job) {
      this.options.onMessage(seat.job.id, { type: 'interrupted', message: 'The training worker crashed.' });
    }
    this.fillSeats();
  }
}
