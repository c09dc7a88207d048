import type { PadHealth } from './pad-health.ts';

interface Watcher {
  readonly onMessage: (data: unknown) => void;
  readonly onHealth: (health: PadHealth) => void;
  /** A new worker runs in place of one that crashed. */
  readonly onReplaced: () => void;
}

/** Starting compiles wasm, which a slow phone may take long over; an answer takes milliseconds. */
const startMs = 30_000;
const answerMs = 10_000;
/** A worker that fails this often without one good answer in between will not get better by itself. */
const mostCrashes = 3;

/** A worker that is replaced when it crashes or stays silent, until it has done so three times in a row. */
export class WatchedWorker {
  readonly #spawn: () => Worker;
  readonly #watcher: Watcher;
  #worker: Worker | null = null;
  #alarm: ReturnType<typeof setTimeout> | undefined;
  #ready = false;
  #waiting = false;
  #crashes = 0;

  constructor(spawn: () => Worker, watcher: Watcher) {
    this.#spawn = spawn;
    this.#watcher = watcher;
    this.#start();
    watcher.onHealth({ state: 'starting' });
  }

  post(message: unknown): void {
    this.#worker?.postMessage(message);
  }

  /** From now on silence is a crash. */
  expectAnswer(): void {
    this.#waiting = true;
    this.#setAlarm();
  }

  /** Everything asked is answered. */
  expectNothing(): void {
    this.#waiting = false;
    this.#crashes = 0;
    this.#setAlarm();
  }

  /** The worker says that it has started. */
  markReady(): void {
    this.#ready = true;
    this.#setAlarm();
    this.#watcher.onHealth({ state: 'ready' });
  }

  /** The worker says that it cannot work here. */
  giveUp(message: string): void {
    this.#stop();
    this.#watcher.onHealth({ state: 'broken', message });
  }

  /** Begins afresh after giving up. */
  retry(): void {
    this.#crashes = 0;
    this.#replace({ state: 'starting' });
  }

  dispose(): void {
    this.#stop();
  }

  #start(): void {
    const worker = this.#spawn();
    this.#worker = worker;
    this.#ready = false;
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (worker !== this.#worker) return;
      this.#setAlarm();
      this.#watcher.onMessage(data);
    });
    const crashed = (event: Event) => {
      event.preventDefault();
      if (worker === this.#worker) this.#crash('The part that recognises digits crashed; it is starting again.');
    };
    worker.addEventListener('error', crashed);
    worker.addEventListener('messageerror', crashed);
    this.#setAlarm();
  }

  #setAlarm(): void {
    clearTimeout(this.#alarm);
    if (!this.#worker || (this.#ready && !this.#waiting)) return;
    const late = () => this.#crash('The part that recognises digits does not answer; it is starting again.');
    this.#alarm = setTimeout(late, this.#ready ? answerMs : startMs);
  }

  #crash(message: string): void {
    this.#crashes += 1;
    if (this.#crashes >= mostCrashes) {
      this.giveUp('The part that recognises digits keeps crashing in this browser.');
      return;
    }
    this.#replace({ state: 'restarting', message });
  }

  #replace(health: PadHealth): void {
    this.#stop();
    this.#waiting = false;
    this.#start();
    this.#watcher.onHealth(health);
    this.#watcher.onReplaced();
  }

  #stop(): void {
    clearTimeout(this.#alarm);
    this.#worker?.terminate();
    this.#worker = null;
  }
}
