import { createStore } from 'zustand/vanilla';
import { allStages, type ConventionStages } from '../../datasets/ink/mnist-convention.ts';
import { type PadClient, startPadClient } from '../../worker/pad/pad-client.ts';
import { PadFailure } from '../../worker/pad/pad-failure.ts';
import type { PadHealth } from '../../worker/pad/pad-health.ts';
import type { Activated, InstallModel, Opinion, Seen, Weighed } from '../../worker/pad/protocol.ts';
import { type Family, useModels } from './models-store.ts';
import { Sheet } from './sheet.ts';

/** Which model of a family answers: the best one for drawings, the published one, or a trained one by its id. */
export type ModelChoice = 'pad' | 'published' | (string & {});

/** What the reader set and what the worker said, for the parts that React draws. */
export interface PadState {
  readonly stages: ConventionStages;
  /** Whether models that standardise see extreme values cut off. */
  readonly clip: boolean;
  readonly choice: Readonly<Record<Family, ModelChoice>>;
  /** Further models that are asked with every picture, once both columns have theirs. */
  readonly also: readonly string[];
  readonly ready: ReadonlySet<string>;
  /** Why a model could not be loaded, by id. */
  readonly refused: ReadonlyMap<string, string>;
  readonly health: PadHealth;
  readonly failure: string | null;
}

/** The pen that a pad begins with, as a fraction of its side. */
export const defaultPenWidth = 0.08;

/** Many digits for one model, off the pad. */
export interface DigitBatch {
  readonly model: string;
  /** n × 784 bytes. */
  readonly digits: Uint8Array;
  readonly clip: boolean;
}

/** One pad with its paper, its worker and what the models say; parts subscribe to `onSeen` and paint by themselves. */
export class PadSession {
  readonly sheet = new Sheet(defaultPenWidth);
  readonly store = createStore<PadState>(() => ({
    stages: allStages,
    clip: true,
    choice: { mlp: 'pad', cnn: 'pad' },
    also: [],
    ready: new Set(),
    refused: new Map(),
    health: { state: 'starting' },
    failure: null,
  }));
  readonly #listeners = new Set<(seen: Seen | null) => void>();
  #client: PadClient | null = null;
  #requested = new Set<string>();
  #seen: Seen | null = null;

  /** Starts the worker and follows the sheet; the returned function ends both. */
  start(): () => void {
    this.#requested = new Set();
    this.#client = startPadClient({
      onSeen: (seen) => this.#show(seen),
      onModel: (id, found) => this.#noteModel(id, found),
      onHealth: (health) => this.store.setState({ health }),
      onFailure: (failure) => this.store.setState({ failure }),
    });
    const leaveSheet = this.sheet.subscribe(() => this.#ask());
    const leaveStore = this.store.subscribe((now, before) => {
      const parts = ['stages', 'clip', 'choice', 'also', 'ready'] as const;
      if (parts.some((part) => now[part] !== before[part])) this.#ask();
    });
    this.#ask();
    return () => {
      leaveSheet();
      leaveStore();
      this.#client?.dispose();
      this.#client = null;
      this.store.setState({ ready: new Set(), refused: new Map(), health: { state: 'starting' } });
    };
  }

  /** Calls `paint` with each answer (null for an empty pad), and at once with the latest. */
  onSeen(paint: (seen: Seen | null) => void): () => void {
    this.#listeners.add(paint);
    paint(this.#seen);
    return () => this.#listeners.delete(paint);
  }

  /** The id of the model that answers for a family now. */
  modelOf(family: Family): string {
    const { choice, ready } = this.store.getState();
    const chosen = choice[family];
    if (chosen === 'published') return `${family}-published`;
    if (chosen !== 'pad') return chosen;
    if (family === 'cnn') return 'cnn-pad';
    // The small one answers until the large one has arrived.
    return ready.has('mlp-pad') ? 'mlp-pad' : 'mlp-pad-small';
  }

  /** Lets other models answer. */
  choose(choice: Partial<Record<Family, ModelChoice>>): void {
    this.store.setState((state) => ({ choice: { ...state.choice, ...choice } }));
  }

  /** Asks these models as well whenever something is drawn, beside those of the two columns. */
  alsoAsk(models: readonly string[]): void {
    this.store.setState({ also: models });
  }

  /** Probabilities n×10 of many digits; drawing goes on meanwhile. Rejects with a `PadFailure`. */
  async predict(batch: DigitBatch, onProgress?: (fraction: number) => void): Promise<Float32Array> {
    return (await this.#clientWith(batch.model)).predictBatch(batch, onProgress);
  }

  /** What every layer of a model makes of one 28×28 digit. Rejects with a `PadFailure`. */
  async activations(asked: { model: string; pixels: Uint8Array; clip: boolean }): Promise<Activated> {
    return (await this.#clientWith(asked.model)).activations(asked);
  }

  /** Card and weights of a model. Rejects with a `PadFailure`. */
  async weights(model: string): Promise<Weighed> {
    return (await this.#clientWith(model)).weights(model);
  }

  /** Hands the worker a model that need not stay, such as one that is still being trained; the same id takes its place. */
  install(model: InstallModel): void {
    this.#requested.add(model.card.id);
    this.#client?.install(model);
  }

  /** Starts afresh after the worker gave up, or asks again for models that did not come. */
  retry(): void {
    const { refused, health } = this.store.getState();
    this.store.setState({ refused: new Map(), failure: null });
    for (const id of refused.keys()) this.#requested.delete(id);
    if (health.state === 'broken') this.#client?.retry();
    for (const id of refused.keys()) this.#request(id);
    this.#ask();
  }

  #ask(): void {
    const { stages, clip, choice, also, ready } = this.store.getState();
    const columns = [this.modelOf('mlp'), this.modelOf('cnn')];
    // Not before: a column shows the first opinion of its family.
    const models = columns.every((id) => ready.has(id)) ? [...new Set([...columns, ...also])] : columns;
    for (const id of [...models, ...also]) this.#request(id);
    if (choice.mlp === 'pad') this.#request('mlp-pad');
    const { digit } = this.sheet.content;
    if (this.sheet.isEmpty) this.#show(null);
    if (digit) this.#client?.ask({ type: 'digit', pixels: digit, models, clip });
    else {
      const { penWidth } = this.sheet;
      this.#client?.ask({ type: 'ink', strokes: this.sheet.strokes(), penWidth, stages, models, clip });
    }
  }

  #request(id: string): void {
    if (this.#requested.has(id)) return;
    this.#requested.add(id);
    const model = useModels.getState().models.find((known) => known.id === id);
    if (model?.load) void this.#installOwn(id, model.load);
    else this.#client?.load(id, new URL('.', document.baseURI).href);
  }

  async #installOwn(id: string, load: () => Promise<InstallModel | undefined>): Promise<void> {
    const own = await load();
    if (own) this.#client?.install(own);
    else this.#noteModel(id, { message: 'This model is no longer kept in this browser.' });
  }

  /** The client, as soon as it has the model. */
  async #clientWith(model: string): Promise<PadClient> {
    this.#request(model);
    await this.#arrival(model);
    if (!this.#client) throw new PadFailure('The pad is closed.');
    return this.#client;
  }

  /** Waits until a model is there; rejects when it was refused. */
  #arrival(id: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = ({ ready, refused }: PadState) => {
        if (ready.has(id)) resolve();
        else if (refused.has(id)) reject(new PadFailure(refused.get(id) ?? ''));
        else return false;
        return true;
      };
      if (look(this.store.getState())) return;
      const leave = this.store.subscribe((state) => look(state) && leave());
    });
  }

  #noteModel(id: string, found: object): void {
    this.store.setState(({ ready, refused }) => {
      if ('message' in found) return { refused: new Map(refused).set(id, String(found.message)) };
      return { ready: new Set(ready).add(id) };
    });
  }

  #show(seen: Seen | null): void {
    // An answer to ink that has been wiped away meanwhile must not come back.
    this.#seen = this.sheet.isEmpty ? null : seen;
    // At once, not in the next frame: what is written now is in the frame that follows, and not in the one after.
    for (const paint of this.#listeners) paint(this.#seen);
  }
}

/** What the model of that family said, if it was asked and is loaded. */
export function opinionOf(seen: Seen | null, family: Family): Opinion | undefined {
  const { models } = useModels.getState();
  return seen?.opinions.find((opinion) => models.find(({ id }) => id === opinion.model)?.family === family);
}
