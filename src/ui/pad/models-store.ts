import { create } from 'zustand';
import type { ModelCard } from '../../lab/model/card.ts';
import type { InstallModel } from '../../worker/pad/protocol.ts';

/** Which column of the pad a model answers in. */
export type Family = 'mlp' | 'cnn';

/** A model that the pad can ask. */
export interface PadModel {
  readonly id: string;
  readonly title: string;
  readonly family: Family;
  /** `pad`: trained for drawings; `published`: as the assignment trained it; `trained`: by the reader, in this browser. */
  readonly source: 'pad' | 'published' | 'trained';
  /** Of a model the reader trained or imported; the others are files of the site. */
  readonly card?: ModelCard;
  /** Fetches its weights from where they are kept, when a pad asks for them; undefined when they are gone. */
  readonly load?: () => Promise<InstallModel | undefined>;
}

const shipped: readonly PadModel[] = [
  { id: 'cnn-pad', title: 'CNN for the pad', family: 'cnn', source: 'pad' },
  { id: 'mlp-pad-small', title: 'MLP for the pad, 64 hidden units', family: 'mlp', source: 'pad' },
  { id: 'mlp-pad', title: 'MLP for the pad, 256 hidden units', family: 'mlp', source: 'pad' },
  { id: 'mlp-published', title: 'MLP as published', family: 'mlp', source: 'published' },
  { id: 'cnn-published', title: 'CNN as published', family: 'cnn', source: 'published' },
];

/** Every model the pad can ask: those that come with Inkling and those the reader trained. */
export const useModels = create<{ readonly models: readonly PadModel[] }>()(() => ({ models: shipped }));

/** Makes a model of the reader's available on every pad; one with the same id takes its place. */
export function registerTrained(card: ModelCard, load: () => Promise<InstallModel | undefined>): void {
  const { id, title, family } = card;
  const model: PadModel = { id, title, family, source: 'trained', card, load };
  useModels.setState(({ models }) => ({ models: [...models.filter((other) => other.id !== id), model] }));
}

/** Takes a model the reader trained off every pad. */
export function unregisterTrained(id: string): void {
  useModels.setState(({ models }) => ({
    models: models.filter((model) => model.id !== id || model.source !== 'trained'),
  }));
}
