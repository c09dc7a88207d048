import { create } from 'zustand';
import type { DatasetName } from '../../../datasets/dataset.ts';
import type { PadSession } from '../../../ui/pad/pad-session.ts';
import { askDataset } from '../../../worker/dataset/dataset-client.ts';
import type { OpenedDataset } from '../../../worker/dataset/dataset-protocol.ts';
import { type JudgedPart, judge, type Part, partIndices, parts } from './parts.ts';
import type { ModelName } from './printed-table.ts';

/** A model on all three parts. */
export type Judged = Readonly<Record<Part, JudgedPart>>;

/** What the models of the two columns said of every image, on which data. */
export interface Evaluation {
  readonly dataset: DatasetName;
  readonly models: Readonly<Record<ModelName, string>>;
  readonly judged: Readonly<Record<ModelName, Judged>>;
}

interface EvaluationStore {
  /** Ids of the models to be judged. */
  readonly models: Readonly<Record<ModelName, string>>;
  readonly progress: { readonly fraction: number } | undefined;
  readonly failure: string | undefined;
  readonly evaluation: Evaluation | undefined;
}

/** What lab and pitfall of this page share. */
export const useEvaluation = create<EvaluationStore>()(() => ({
  models: { mlp: 'mlp-published', cnn: 'cnn-published' },
  progress: undefined,
  failure: undefined,
  evaluation: undefined,
}));

const set = useEvaluation.setState;

/** Lets another model take a column; what was measured of the old one goes. */
export function chooseModel(name: ModelName, id: string): void {
  set(({ models }) => ({ models: { ...models, [name]: id }, evaluation: undefined, failure: undefined }));
}

/** Asks both models about every image of every part; progress and failure show in the store. */
export async function evaluateBoth(session: PadSession, opened: OpenedDataset): Promise<void> {
  const { models } = useEvaluation.getState();
  set({ progress: { fraction: 0 }, failure: undefined });
  try {
    const evaluation = await evaluate(session, opened, models);
    if (useEvaluation.getState().models === models) set({ evaluation });
  } catch (error) {
    set({ failure: error instanceof Error ? error.message : String(error) });
  } finally {
    set({ progress: undefined });
  }
}

/** Whether drawings' clipping is needed: the shipped models on other images than those they were made for. */
export function clipsFor(model: string, dataset: DatasetName): boolean {
  return model.endsWith('-published') && dataset !== 'mnist';
}

async function evaluate(session: PadSession, opened: OpenedDataset, models: Evaluation['models']): Promise<Evaluation> {
  const indices = partIndices(opened);
  const total = 2 * parts.reduce((sum, part) => sum + indices[part].length, 0);
  const found: Record<ModelName, Partial<Record<Part, JudgedPart>>> = { mlp: {}, cnn: {} };
  let done = 0;
  for (const part of parts) {
    const digits = await askDataset({ type: 'digits', indices: [...indices[part]] });
    for (const name of ['mlp', 'cnn'] as const) {
      const model = models[name];
      const count = indices[part].length;
      const follow = (fraction: number) => set({ progress: { fraction: (done + fraction * count) / total } });
      const probabilities = await session.predict({ model, digits, clip: clipsFor(model, opened.name) }, follow);
      found[name][part] = judge(probabilities, indices[part], opened.labels);
      done += count;
    }
  }
  return { dataset: opened.name, models, judged: found as Evaluation['judged'] };
}
