import { type DatasetName, datasetTitles } from '../../datasets/dataset.ts';
import type { RunState } from '../../lab/experiment/run-state.ts';
import { clipForDrawings, type ModelCard } from '../../lab/model/card.ts';
import { parameterCount } from '../../lab/model/network-shapes.ts';
import type { InstallModel } from '../../worker/pad/protocol.ts';
import { registerTrained, unregisterTrained } from '../pad/models-store.ts';
import { forget, keep, readAll } from '../storage/database.ts';
import type { Sweep } from './sweep.ts';

/** Where the images come from and under which terms. */
const licences: Readonly<Record<DatasetName, string>> = {
  mnist: 'CC BY-SA 3.0',
  builtin: 'made by Inkling',
  cifar10: 'no licence stated by its authors',
};

/** The id a run's model has among all models. */
export function trainedModelId(run: Pick<RunState, 'id'>): string {
  return `trained-${run.id.replace(/[^a-z0-9]+/g, '-')}`;
}

/** Makes the network of a finished run available to every pad, and keeps it in this browser. */
export function offerTrained(sweep: Sweep, run: RunState): void {
  const model = trainedModel(run, `${sweep.number}, ${run.label}, ${run.epochs.length} epochs`, sweep.startedAt);
  if (!model) return;
  registerTrained(model);
  void keep('models', model.card.id, model);
}

/** Puts the networks kept in this browser back on offer. */
export async function restoreTrained(): Promise<void> {
  for (const model of (await readAll<InstallModel>('models')).values()) registerTrained(model);
}

/** Deletes the networks of a sweep. */
export async function forgetTrained(sweep: Sweep): Promise<void> {
  for (const run of sweep.runs) {
    unregisterTrained(trainedModelId(run));
    await forget('models', trainedModelId(run));
  }
}

function trainedModel(run: RunState, title: string, date: string): InstallModel | undefined {
  const { trained, spec, result } = run;
  if (!trained) return undefined;
  const { network } = spec;
  const dataset = (run.dataset ?? 'builtin') as DatasetName;
  const how = trained.preprocessing;
  const preprocessing: ModelCard['preprocessing'] =
    how.kind === 'standardise'
      ? { kind: how.kind, scaler: 'with the weights', clip: clipForDrawings }
      : { kind: how.kind };
  const validation = spec.data.validation;
  const n = typeof validation === 'object' ? validation.count : undefined;
  const accuracy = result?.validationAccuracy;
  const card: ModelCard = {
    id: trainedModelId(run),
    title,
    family: network.layers.some(({ type }) => type === 'conv2d') ? 'cnn' : 'mlp',
    network,
    preprocessing,
    parameters: parameterCount(network),
    trainedOn: [{ name: datasetTitles[dataset], licence: licences[dataset], count: spec.data.trainSize }],
    seed: spec.seed,
    figures: accuracy !== undefined && n ? { validation: { accuracy, n } } : {},
    date: date.slice(0, 10),
  };
  const scaler = how.kind === 'standardise' ? { scaler: how.scaler } : {};
  return { card, weights: trained.weights.map((weight) => ({ ...weight, shape: [...weight.shape] })), ...scaler };
}
