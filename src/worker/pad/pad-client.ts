import * as v from 'valibot';
import type { ModelCard } from '../../lab/model/card.ts';
import { PadFailure } from './pad-failure.ts';
import type { PadHealth } from './pad-health.ts';
import { type FromPad, fromPadSchema, type InstallModel, type Seen, type ToPad } from './protocol.ts';
import { WatchedWorker } from './watched-worker.ts';

/** A picture and who should look at it, without the number that the client gives it. */
export type PadQuestion = Unnumbered<Extract<ToPad, { type: 'ink' | 'digit' }>>;
type BatchQuestion = Omit<Extract<ToPad, { type: 'batch' }>, 'type' | 'request'>;
type Unnumbered<T> = T extends unknown ? Omit<T, 'request'> : never;

/** What the page wants to hear. */
export interface PadListener {
  /** The answer to the latest question that got one; null for an empty pad. */
  readonly onSeen: (seen: Seen | null) => void;
  readonly onModel: (model: string, found: { card: ModelCard } | { message: string }) => void;
  readonly onHealth: (health: PadHealth) => void;
  /** A question that could not be answered; the worker lives on. */
  readonly onFailure: (message: string) => void;
}

interface Batch {
  readonly question: BatchQuestion;
  readonly onProgress: ((fraction: number) => void) | undefined;
  readonly resolve: (probabilities: Float32Array) => void;
  readonly reject: (error: PadFailure) => void;
}

/**
 * The page's end of the pad worker. At most one question is on its way; of those asked meanwhile only the latest goes
 * next. A worker that crashes or stays silent is replaced, its models are loaded again and the question is repeated.
 */
export class PadClient {
  readonly #listener: PadListener;
  readonly #worker: WatchedWorker;
  readonly #models = new Map<string, ToPad>();
  readonly #batches = new Map<number, Batch>();
  #inFlight: number | null = null;
  #latest: PadQuestion | null = null;
  #last: PadQuestion | null = null;
  #requests = 0;

  constructor(spawn: () => Worker, listener: PadListener) {
    this.#listener = listener;
    this.#worker = new WatchedWorker(spawn, {
      onMessage: (data) => this.#receive(data),
      onHealth: (health) => this.#onHealth(health),
      onReplaced: () => this.#repeat(),
    });
  }

  /** Asks what the models make of a picture; an older question that has not left yet is dropped. */
  ask(question: PadQuestion): void {
    this.#latest = question;
    this.#sendLatest();
  }

  /** Loads a model from `models/<id>/`; again after a crash. */
  load(model: string, baseUrl: string): void {
    this.#addModel(model, { type: 'load', model, baseUrl });
  }

  /** Hands over a model the reader trained. */
  install(model: InstallModel): void {
    this.#addModel(model.card.id, { type: 'install', ...model });
  }

  /** Probabilities of many digits, n×10; drawing goes on meanwhile. Rejects with a `PadFailure`. */
  predictBatch(question: BatchQuestion, onProgress?: (fraction: number) => void): Promise<Float32Array> {
    return new Promise((resolve, reject) => {
      this.#requests += 1;
      this.#batches.set(this.#requests, { question, onProgress, resolve, reject });
      this.#worker.post({ type: 'batch', request: this.#requests, ...question });
      this.#worker.expectAnswer();
    });
  }

  /** Starts a new worker after the client gave up. */
  retry(): void {
    this.#worker.retry();
  }

  /** Ends the worker; batches under way reject. */
  dispose(): void {
    this.#worker.dispose();
    this.#failBatches('The pad was closed.');
  }

  #onHealth(health: PadHealth): void {
    if (health.state === 'broken') this.#failBatches(health.message);
    this.#listener.onHealth(health);
  }

  #addModel(id: string, message: ToPad): void {
    this.#models.set(id, message);
    this.#worker.post(message);
  }

  #sendLatest(): void {
    if (this.#inFlight !== null || !this.#latest) return;
    this.#requests += 1;
    this.#inFlight = this.#requests;
    this.#last = this.#latest;
    this.#latest = null;
    this.#worker.post({ ...this.#last, request: this.#inFlight });
    this.#worker.expectAnswer();
  }

  #receive(data: unknown): void {
    const parsed = v.safeParse(fromPadSchema, data);
    if (!parsed.success) {
      this.#listener.onFailure('The pad worker answered something that makes no sense.');
      return;
    }
    this.#handle(parsed.output);
  }

  #handle(message: FromPad): void {
    switch (message.type) {
      case 'awake':
        return this.#worker.markReady();
      case 'asleep':
        return this.#worker.giveUp(message.message);
      case 'loaded':
        return this.#listener.onModel(message.card.id, { card: message.card });
      case 'refused':
        return this.#listener.onModel(message.model, { message: message.message });
      case 'seen':
      case 'blank':
        return this.#settle(message.request, () => this.#listener.onSeen(message.type === 'seen' ? message : null));
      case 'batchStep':
        return this.#batches.get(message.request)?.onProgress?.(message.done / message.total);
      case 'batchDone':
        this.#batches.get(message.request)?.resolve(message.probabilities);
        this.#batches.delete(message.request);
        return this.#relax();
      case 'failed':
        return this.#fail(message.request, message.message);
    }
  }

  #settle(request: number, deliver: () => void): void {
    if (request !== this.#inFlight) return;
    this.#inFlight = null;
    this.#relax();
    deliver();
    this.#sendLatest();
  }

  #fail(request: number | undefined, message: string): void {
    const batch = request === undefined ? undefined : this.#batches.get(request);
    if (batch && request !== undefined) {
      this.#batches.delete(request);
      this.#relax();
      batch.reject(new PadFailure(message));
    } else if (request === this.#inFlight && request !== undefined) {
      this.#settle(request, () => this.#listener.onFailure(message));
    } else {
      this.#listener.onFailure(message);
    }
  }

  #relax(): void {
    if (this.#inFlight === null && this.#batches.size === 0) this.#worker.expectNothing();
  }

  /** A new worker knows nothing: models first, then whatever had no answer. */
  #repeat(): void {
    for (const message of this.#models.values()) this.#worker.post(message);
    this.#failBatches('The worker stopped in the middle of it.');
    this.#inFlight = null;
    this.#latest ??= this.#last;
    this.#sendLatest();
  }

  #failBatches(message: string): void {
    for (const { reject } of this.#batches.values()) reject(new PadFailure(message));
    this.#batches.clear();
  }
}

/** A client with a pad worker of its own. */
export function startPadClient(listener: PadListener): PadClient {
  const spawn = () => new Worker(new URL('./serve-pad.ts', import.meta.url), { type: 'module', name: 'pad' });
  return new PadClient(spawn, listener);
}
