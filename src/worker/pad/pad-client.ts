import * as v from 'valibot';
import type { ModelCard } from '../../lab/model/card.ts';
import { PadFailure } from './pad-failure.ts';
import type { PadHealth } from './pad-health.ts';
import {
  type Activated,
  type FromPad,
  fromPadSchema,
  type InstallModel,
  type Seen,
  type ToPad,
  type Weighed,
} from './protocol.ts';
import { WatchedWorker } from './watched-worker.ts';

/** A picture and who should look at it, without the number that the client gives it. */
export type PadQuestion = Unnumbered<Extract<ToPad, { type: 'ink' | 'digit' }>>;
/** A question off the pad: each gets its own answer. */
type Errand = Unnumbered<Extract<ToPad, { type: 'batch' | 'activations' | 'weights' }>>;
type BatchQuestion = Omit<Extract<ToPad, { type: 'batch' }>, 'type' | 'request'>;
type ActivationQuestion = Omit<Extract<ToPad, { type: 'activations' }>, 'type' | 'request'>;
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

interface Waiting {
  readonly onProgress: ((fraction: number) => void) | undefined;
  readonly resolve: (answer: never) => void;
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
  readonly #errands = new Map<number, Waiting>();
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
    return this.#send<Float32Array>({ type: 'batch', ...question }, onProgress);
  }

  /** What every layer of a loaded model makes of one digit. Rejects with a `PadFailure`. */
  activations(question: ActivationQuestion): Promise<Activated> {
    return this.#send<Activated>({ type: 'activations', ...question });
  }

  /** Card and weights of a loaded model. Rejects with a `PadFailure`. */
  weights(model: string): Promise<Weighed> {
    return this.#send<Weighed>({ type: 'weights', model });
  }

  /** Starts a new worker after the client gave up. */
  retry(): void {
    this.#worker.retry();
  }

  /** Ends the worker; errands under way reject. */
  dispose(): void {
    this.#worker.dispose();
    this.#failErrands('The pad was closed.');
  }

  #send<Answer>(errand: Errand, onProgress?: (fraction: number) => void): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#requests += 1;
      this.#errands.set(this.#requests, { onProgress, resolve: resolve as Waiting['resolve'], reject });
      this.#worker.post({ request: this.#requests, ...errand });
      this.#worker.expectAnswer();
    });
  }

  #onHealth(health: PadHealth): void {
    if (health.state === 'broken') this.#failErrands(health.message);
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
        return this.#errands.get(message.request)?.onProgress?.(message.done / message.total);
      case 'batchDone':
        return this.#deliver(message.request, message.probabilities);
      case 'activated':
      case 'weighed':
        return this.#deliver(message.request, message);
      case 'failed':
        return this.#fail(message.request, message.message);
    }
  }

  #deliver(request: number, answer: unknown): void {
    const waiting = this.#errands.get(request);
    this.#errands.delete(request);
    this.#relax();
    waiting?.resolve(answer as never);
  }

  #settle(request: number, deliver: () => void): void {
    if (request !== this.#inFlight) return;
    this.#inFlight = null;
    this.#relax();
    deliver();
    this.#sendLatest();
  }

  #fail(request: number | undefined, message: string): void {
    const errand = request === undefined ? undefined : this.#errands.get(request);
    if (errand && request !== undefined) {
      this.#errands.delete(request);
      this.#relax();
      errand.reject(new PadFailure(message));
    } else if (request === this.#inFlight && request !== undefined) {
      this.#settle(request, () => this.#listener.onFailure(message));
    } else {
      this.#listener.onFailure(message);
    }
  }

  #relax(): void {
    if (this.#inFlight === null && this.#errands.size === 0) this.#worker.expectNothing();
  }

  /** A new worker knows nothing: models first, then whatever had no answer. */
  #repeat(): void {
    for (const message of this.#models.values()) this.#worker.post(message);
    this.#failErrands('The worker stopped in the middle of it.');
    this.#inFlight = null;
    this.#latest ??= this.#last;
    this.#sendLatest();
  }

  #failErrands(message: string): void {
    for (const { reject } of this.#errands.values()) reject(new PadFailure(message));
    this.#errands.clear();
  }
}

/** A client with a pad worker of its own. */
export function startPadClient(listener: PadListener): PadClient {
  const spawn = () => new Worker(new URL('./serve-pad.ts', import.meta.url), { type: 'module', name: 'pad' });
  return new PadClient(spawn, listener);
}
