import { Patience } from './patience.ts';
import type { Job } from './training-pool.ts';
import type { FromTrainer, ToTrainer } from './training-protocol.ts';

/** The part of a `Worker` the pool uses; tests put their own in its place. */
export type TrainerWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'>;

interface SeatEvents {
  readonly onMessage: (message: FromTrainer) => void;
  /** The worker is of no use any more, and why, for the reader. Called once at most. */
  readonly onLost: (message: string) => void;
}

/** A batch on a slow graphics driver takes seconds, never this long. */
const silenceMs = 120_000;
/** Stop is answered between two batches; a read that hangs never gets there. */
const stopMs = 3000;

/** A worker and the job it has. It notices when the worker is lost: by its word, by its death, by its silence. */
export class Seat {
  job: Job | undefined;
  stopping = false;
  /** Whether the run stands still; what comes of it then answers the reader. */
  paused = false;
  private closed = false;
  private readonly silence = new Patience(silenceMs, () =>
    this.lose('No answer came for two minutes, as happens when a graphics driver hangs.'),
  );
  private readonly stopWait = new Patience(stopMs, () => this.lose('It did not stop by itself.'));

  constructor(
    private readonly worker: TrainerWorker,
    private readonly events: SeatEvents,
  ) {
    const crashed = () => this.lose('The training worker crashed; the browser may have been short of memory.');
    worker.onmessage = ({ data }: MessageEvent<FromTrainer>) => this.hear(data);
    worker.onerror = crashed;
    worker.onmessageerror = crashed;
  }

  take(job: Job): void {
    this.job = job;
    this.stopping = false;
    this.paused = false;
    const { id: _, ...order } = job;
    this.tell({ type: 'run', ...order });
  }

  leave(): void {
    this.job = undefined;
    this.endWatch();
  }

  stop(): void {
    this.stopping = true;
    this.tell({ type: 'stop' });
    this.stopWait.begin();
  }

  tell(message: ToTrainer): void {
    this.worker.postMessage(message);
  }

  close(): void {
    this.closed = true;
    this.endWatch();
    this.worker.terminate();
  }

  private hear(message: FromTrainer): void {
    // What a worker had sent before it was closed still arrives.
    if (this.closed) return;
    if (message.type === 'lost') return this.lose(message.message);
    if (message.type === 'paused') this.paused = true;
    if (message.type === 'resumed') this.paused = false;
    // A paused run is silent, after a single step, too.
    if (this.paused) this.silence.end();
    else if (message.type === 'events' || message.type === 'resumed') this.silence.begin();
    this.events.onMessage(message);
    const snapshot = message.type === 'events' && message.events.some(({ type }) => type === 'snapshot');
    if (snapshot && !this.closed) this.tell({ type: 'snapshotSeen' });
  }

  private lose(message: string): void {
    if (!this.closed) this.events.onLost(message);
  }

  private endWatch(): void {
    this.silence.end();
    this.stopWait.end();
  }
}
