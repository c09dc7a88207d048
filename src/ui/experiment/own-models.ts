import * as v from 'valibot';
import { create } from 'zustand';
import { type ModelCard, modelCardSchema } from '../../lab/model/card.ts';
import { type PortableModel, trainingSchema } from '../../lab/model/portable-model.ts';
import { newId } from '../../worker/new-id.ts';
import type { InstallModel } from '../../worker/pad/protocol.ts';
import { registerTrained, unregisterTrained } from '../pad/models-store.ts';
import { forget, keep, read, readAll } from '../storage/database.ts';
import { hearTabs } from '../storage/tabs.ts';

/** A model as it is kept in this browser. */
export interface KeptModel extends PortableModel {
  readonly imported?: boolean;
}

/** What is known of a model without its weights, which stay where they are kept. */
export type OwnModel = Pick<KeptModel, 'card' | 'training' | 'imported'>;

const keptSchema = v.object({
  card: modelCardSchema,
  weights: v.array(v.object({ name: v.string(), shape: v.array(v.number()), values: v.instance(Float32Array) })),
  scaler: v.optional(v.object({ mean: v.instance(Float64Array), scale: v.instance(Float64Array) })),
  // A spec of an earlier version may not be one any more; the model works without it.
  training: v.fallback(v.optional(trainingSchema), undefined),
  imported: v.optional(v.boolean()),
});

/** The models the reader trained or imported, latest first. */
export const useOwnModels = create<{ readonly models: readonly OwnModel[] }>()(() => ({ models: [] }));

/** A model with its weights, from where it is kept; undefined when it is gone. */
export async function readModel(id: string): Promise<KeptModel | undefined> {
  return parse(await read('models', id));
}

/** Keeps a model in this browser and offers it on every pad; one with the same id takes its place. */
export async function keepModel(model: KeptModel): Promise<void> {
  offer(model);
  await keep('models', model.card.id, model);
}

/** Keeps a model from a file under an id of its own, so that it takes no other's place; the id. */
export async function importModel(model: PortableModel, now = new Date()): Promise<string> {
  const id = `imported-${newId()}`;
  const date = model.card.date || now.toISOString().slice(0, 10);
  await keepModel({ ...model, card: { ...model.card, id, date }, imported: true });
  return id;
}

/** Gives a model another title. */
export async function renameModel(id: string, title: string): Promise<void> {
  const model = await readModel(id);
  const named = title.trim().slice(0, 120);
  if (model && named) await keepModel({ ...model, card: { ...model.card, title: named } });
}

/** Deletes a model; calling what it gives back brings it back as it was. */
export async function removeModel(id: string): Promise<() => Promise<void>> {
  const model = await readModel(id);
  await dropModel(id);
  return async () => {
    if (model) await keepModel(model);
  };
}

/** Takes a model off every pad and deletes it. */
export async function dropModel(id: string): Promise<void> {
  withdraw(id);
  await forget('models', id);
}

/** Puts the models kept in this browser back on offer; those that cannot be read stay where they are. */
export async function restoreModels(): Promise<void> {
  for (const kept of (await readAll<unknown>('models')).values()) {
    const model = parse(kept);
    if (model) offer(model);
  }
}

function offer({ card, training, imported }: KeptModel): void {
  const own: OwnModel = { card, ...(training && { training }), ...(imported && { imported }) };
  useOwnModels.setState(({ models }) => ({
    models: [own, ...models.filter((one) => one.card.id !== card.id)].sort(byDate),
  }));
  registerTrained(card, () => installable(card.id));
}

async function installable(id: string): Promise<InstallModel | undefined> {
  const model = await readModel(id);
  if (!model) return undefined;
  const { card, weights, scaler } = model;
  return { card, weights: weights.map((one) => ({ ...one, shape: [...one.shape] })), ...(scaler && { scaler }) };
}

function withdraw(id: string): void {
  useOwnModels.setState(({ models }) => ({ models: models.filter(({ card }) => card.id !== id) }));
  unregisterTrained(id);
}

const byDate = (a: { card: ModelCard }, b: { card: ModelCard }) => b.card.date.localeCompare(a.card.date);

function parse(kept: unknown): KeptModel | undefined {
  const { success, output } = v.safeParse(keptSchema, kept);
  return success ? (output as KeptModel) : undefined;
}

hearTabs((news) => {
  if (news.type === 'emptied') for (const { card } of useOwnModels.getState().models) withdraw(card.id);
  else if (news.store !== 'models') return;
  else if (news.type === 'forgotten') withdraw(news.key);
  else void readModel(news.key).then((model) => model && offer(model));
});
